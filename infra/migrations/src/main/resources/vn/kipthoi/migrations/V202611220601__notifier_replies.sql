-- Whatever a phone answers is kept before anything is made of it: an acceptance that was sent must
-- not be lost because a node died while reading it.

create table notifier.replies (
  id           uuid         primary key,
  sender       bytea        not null,
  sealed_from  bytea        not null,
  sealed_text  bytea        not null,
  received_at  timestamptz  not null,
  outcome      text         check (outcome in ('accepted', 'accepted_before', 'taken', 'too_late',
                                               'passed_on', 'not_theirs', 'which_case',
                                               'no_such_case', 'time_passed', 'not_understood',
                                               'unknown_phone')),
  words        text,
  alert_id     uuid         references notifier.alerts (id),
  settled_at   timestamptz,
  check ((outcome is null) = (settled_at is null)),
  check ((outcome is null) = (words is null))
);

create index replies_of_a_phone on notifier.replies (sender, received_at);
create index replies_unsettled on notifier.replies (received_at) where outcome is null;

comment on table notifier.replies is
  'Every answer that came in from a phone, sealed, and what came of it.';
comment on column notifier.replies.sender is
  'A keyed fingerprint of the number.';
comment on column notifier.replies.words is
  'What the sender was answered. A code and a time; nothing personal.';

create table notifier.simulated_texts (
  idempotency_key  uuid         primary key,
  line             bigint       generated always as identity,
  recipient        bytea        not null,
  sealed_to        bytea        not null,
  body             text         not null check (length(body) between 1 and 160),
  sent_at          timestamptz  not null
);

create index simulated_texts_in_order on notifier.simulated_texts (sent_at, line);
create index simulated_texts_of_a_phone on notifier.simulated_texts (recipient, sent_at);

comment on table notifier.simulated_texts is
  'What the simulated carrier has sent. The same key twice is one text, as with a real carrier.';
