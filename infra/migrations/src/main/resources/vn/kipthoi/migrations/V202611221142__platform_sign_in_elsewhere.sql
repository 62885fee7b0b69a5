-- People of an organisation sign in where it keeps its accounts (OpenID Connect). An account here
-- is found by a claim the first time, and by who they are there from then on: a user name that is
-- given to somebody else later does not inherit the account.

create table platform.outside_identities (
  issuer      text         not null check (length(issuer) <= 500),
  subject     text         not null check (length(subject) <= 255),
  account_id  uuid         not null unique references platform.accounts (id),
  known_at    timestamptz  not null,
  primary key (issuer, subject)
);

comment on table platform.outside_identities is 'Who somebody is at the provider of OpenID Connect.';

create table platform.outside_errands (
  state_hash  bytea        primary key check (octet_length(state_hash) = 32),
  nonce       text         not null,
  verifier    text         not null,
  then_path   text         not null,
  sent_at     timestamptz  not null,
  ends_at     timestamptz  not null check (ends_at > sent_at)
);

create index outside_errands_by_end on platform.outside_errands (ends_at);

comment on table platform.outside_errands is
  'Browsers that were sent to the provider and are awaited back, for minutes, each once.';
