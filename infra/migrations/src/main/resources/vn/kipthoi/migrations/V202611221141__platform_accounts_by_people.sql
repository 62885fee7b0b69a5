-- Accounts are made, changed and stopped by administrators, who never learn a password: whoever is
-- invited chooses it. Nobody becomes an administrator by the word of one.

create table platform.account_invitations (
  token_hash  bytea        primary key check (octet_length(token_hash) = 32),
  account_id  uuid         not null references platform.accounts (id),
  made_by     uuid         not null references platform.accounts (id),
  made_at     timestamptz  not null,
  ends_at     timestamptz  not null check (ends_at > made_at)
);

create index account_invitations_by_account on platform.account_invitations (account_id);

comment on table platform.account_invitations is
  'Links by which somebody chooses a password, once. Taken out when used.';

create table platform.role_requests (
  id          uuid         primary key,
  account_id  uuid         not null references platform.accounts (id),
  role        text         not null check (role = 'administrator'),
  asked_by    uuid         not null references platform.accounts (id),
  asked_at    timestamptz  not null,
  decided_by  uuid         references platform.accounts (id),
  decided_at  timestamptz,
  granted     boolean,
  check ((decided_by is null) = (decided_at is null) and (decided_at is null) = (granted is null)),
  check (decided_by is null or not granted or decided_by <> asked_by)
);

create unique index role_requests_open on platform.role_requests (account_id)
 where decided_at is null;

comment on table platform.role_requests is
  'Somebody is to become an administrator: asked by one, granted by another.';
