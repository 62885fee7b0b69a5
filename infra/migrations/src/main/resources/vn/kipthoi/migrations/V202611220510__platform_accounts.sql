-- People sign in with a name and a password, and stay signed in whichever node answers them: what
-- a killed node knew of a session, the others read here. Neither a password nor a token stands in
-- these tables, so a copy of them opens nothing.

create table platform.accounts (
  id             uuid         primary key,
  username       text         not null unique,
  display_name   text         not null,
  role           text         not null,
  unit_code      text,
  person_id      uuid,
  password_hash  text         not null,
  failures       integer      not null default 0,
  registered_at  timestamptz  not null,
  closed_at      timestamptz,
  check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9._@-]{1,99}$'),
  check (role in ('operator', 'team_member', 'team_leader', 'district', 'province',
                  'administrator', 'auditor')),
  check (password_hash like '$argon2id$%'),
  check (failures >= 0)
);

create index accounts_by_person on platform.accounts (person_id) where person_id is not null;

comment on table platform.accounts is
  'Who may sign in, as what, and for which unit. Closed, never deleted, for the journal names them.';
comment on column platform.accounts.failures is
  'Wrong passwords since the last right one. Told to administrators; it locks nobody out.';

create table platform.sessions (
  token_hash  bytea        primary key check (octet_length(token_hash) = 32),
  account_id  uuid         not null references platform.accounts (id),
  opened_at   timestamptz  not null,
  seen_at     timestamptz  not null,
  ends_at     timestamptz  not null,
  check (opened_at <= seen_at and opened_at < ends_at)
);

create index sessions_by_account on platform.sessions (account_id);
create index sessions_by_end on platform.sessions (ends_at);

comment on table platform.sessions is
  'Who is signed in, by the SHA-256 of a random token. Ended by sign-out, by idleness or by ends_at.';
