-- A form that was sent after its session had run out is not lost: it waits, sealed, for the same
-- person to sign in again and send it.

create table platform.kept_forms (
  id          uuid         primary key,
  account_id  uuid         not null references platform.accounts (id),
  sealed      bytea        not null,
  kept_at     timestamptz  not null,
  ends_at     timestamptz  not null check (ends_at > kept_at)
);

create index kept_forms_by_account on platform.kept_forms (account_id);

comment on table platform.kept_forms is
  'Path and fields of forms sent too late, sealed on the ring of content, for some hours.';
