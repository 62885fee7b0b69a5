alter table notifier.attempts
  drop constraint attempts_channel_check;

alter table notifier.attempts
  add constraint attempts_channel_check
    check (channel in ('in_app', 'sms', 'web_push'));

create table notifier.push_subscriptions (
  id         uuid         primary key,
  person_id  uuid         not null,
  endpoint   bytea        not null unique check (octet_length(endpoint) = 16),
  sealed     bytea        not null,
  kept_at    timestamptz  not null
);

create index push_subscriptions_of_a_person on notifier.push_subscriptions (person_id, kept_at desc);

comment on table notifier.push_subscriptions is
  'Browsers that may be rung, sealed on the staff''s ring. One that its push service does not know any more is deleted.';
comment on column notifier.push_subscriptions.endpoint is
  'A keyed fingerprint of the address: the same browser is kept once, as of whoever signed in on it last.';
