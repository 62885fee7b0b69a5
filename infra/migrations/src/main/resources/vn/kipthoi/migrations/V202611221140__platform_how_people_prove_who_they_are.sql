-- A password alone proves little: it is guessed, told and reused. What stands beside it is kept so
-- that a copy of these tables proves nothing: sealed, hashed, or public by nature.

alter table platform.accounts
  alter column password_hash drop not null,
  add column password_set_at   timestamptz,
  add column suspended_at      timestamptz,
  add column suspended_why     text check (length(suspended_why) between 1 and 500),
  add column language          text not null default 'vi' check (language in ('vi', 'en')),
  add column shortcuts         boolean not null default true,
  add column second_failures   integer not null default 0 check (second_failures >= 0),
  add column second_failed_at  timestamptz,
  add constraint accounts_are_suspended_for_a_reason
    check ((suspended_at is null) = (suspended_why is null));

comment on column platform.accounts.password_hash is
  'Absent until the person chose a password, and for people who sign in elsewhere alone.';
comment on column platform.accounts.second_failures is
  'Wrong second proofs since the last right one: they only count after a right password.';

create table platform.devices (
  id               uuid         primary key,
  account_id       uuid         not null references platform.accounts (id),
  credential_hash  bytea        not null unique check (octet_length(credential_hash) = 32),
  pin_hash         text         not null check (pin_hash like '$argon2id$%'),
  label            text         not null check (length(label) between 1 and 60),
  bound_at         timestamptz  not null,
  used_at          timestamptz  not null,
  wrong_pins       integer      not null default 0 check (wrong_pins >= 0),
  revoked_at       timestamptz,
  revoked_why      text check (revoked_why in ('pin', 'lost', 'left', 'own')),
  revoked_by       uuid references platform.accounts (id),
  wiped_at         timestamptz,
  check ((revoked_at is null) = (revoked_why is null)),
  check (wiped_at is null or revoked_at is not null)
);

create index devices_by_account on platform.devices (account_id);

comment on table platform.devices is
  'Phones that belong to one person and open with a PIN, by the SHA-256 of a random credential.';
comment on column platform.devices.wiped_at is
  'When the phone was first told to forget everything, after it was revoked.';

create table platform.device_invitations (
  code_hash   bytea        primary key check (octet_length(code_hash) = 32),
  account_id  uuid         not null references platform.accounts (id),
  made_by     uuid         not null references platform.accounts (id),
  made_at     timestamptz  not null,
  ends_at     timestamptz  not null check (ends_at > made_at)
);

create index device_invitations_by_account on platform.device_invitations (account_id);

comment on table platform.device_invitations is
  'Codes that bind one phone each, for minutes. Taken out when used.';

-- A session is known to its owner by a handle that opens nothing, and by what it was opened with.
alter table platform.sessions
  add column id         uuid not null default gen_random_uuid() unique,
  add column way        text not null default 'password',
  add column browser    text not null default '' check (length(browser) <= 60),
  add column proved_at  timestamptz,
  add column device_id  uuid references platform.devices (id),
  add constraint sessions_way_check
    check (way in ('password', 'totp', 'recovery_code', 'passkey', 'device', 'oidc'));

create index sessions_by_device on platform.sessions (device_id) where device_id is not null;

comment on column platform.sessions.proved_at is
  'When its owner last proved who they are, which what is grave asks for anew.';
comment on column platform.sessions.browser is
  'As its owner recognises it, "Chrome, Android". Where it is in the network is written nowhere.';

create table platform.sign_in_steps (
  token_hash  bytea        primary key check (octet_length(token_hash) = 32),
  account_id  uuid         references platform.accounts (id),
  purpose     text         not null check (purpose in ('prove', 'enrol', 'passkey', 'add_passkey')),
  challenge   bytea        not null check (octet_length(challenge) = 32),
  opened_at   timestamptz  not null,
  ends_at     timestamptz  not null check (ends_at > opened_at),
  tries       integer      not null default 0 check (tries >= 0)
);

create index sign_in_steps_by_end on platform.sign_in_steps (ends_at);

comment on table platform.sign_in_steps is
  'Between the password and the second proof, or between a challenge and its answer; for minutes.';

create table platform.authenticators (
  account_id    uuid         primary key references platform.accounts (id),
  secret        bytea        not null,
  proposed_at   timestamptz  not null,
  confirmed_at  timestamptz,
  last_step     bigint       not null default 0
);

comment on table platform.authenticators is
  'Secrets of time-based one-time codes (RFC 6238), sealed on the ring of staff.';
comment on column platform.authenticators.last_step is
  'The step of the last code that was taken: it and those before it are never taken again.';

create table platform.recovery_codes (
  account_id  uuid         not null references platform.accounts (id),
  code_hash   bytea        not null check (octet_length(code_hash) = 32),
  made_at     timestamptz  not null,
  used_at     timestamptz,
  primary key (account_id, code_hash)
);

comment on table platform.recovery_codes is
  'Ten codes for the day the phone is lost, by keyed fingerprint. Each opens once.';

create table platform.passkeys (
  id             uuid         primary key,
  account_id     uuid         not null references platform.accounts (id),
  credential_id  bytea        not null unique check (octet_length(credential_id) <= 1023),
  credential     bytea        not null,
  sign_count     bigint       not null check (sign_count >= 0),
  label          text         not null check (length(label) between 1 and 60),
  added_at       timestamptz  not null,
  used_at        timestamptz
);

create index passkeys_by_account on platform.passkeys (account_id);

comment on table platform.passkeys is 'Public keys of passkeys (W3C Web Authentication).';
comment on column platform.passkeys.credential is
  'The attested credential data, in CBOR, as the authenticator gave it.';
