-- What the law asks for personal data itself: a breach is notified within 72 hours of its discovery,
-- a person who asks for their data is answered within two working days (Law 91/2025/QH15, Decree
-- 356/2025/NĐ-CP). It belongs to no case and holds no personal data: codes, moments, numbers of
-- documents. Records are kept five years at the least; nothing here is deleted.

create table routing.data_duties (
  id           uuid         primary key,
  number       text         not null unique check (number ~ '^[2-9CDFGHJKMNPQRTVWX]{6}$'),
  kind         text         not null check (kind in ('data-breach', 'data-request')),
  matter       text         not null check (matter ~ '^[a-z][a-z-]{1,29}$'),
  unit         text         not null check (unit ~ '^(VN|\d{2})$'),
  started_at   timestamptz  not null,
  opened_at    timestamptz  not null,
  opened_by    uuid         not null,
  policy       text         not null references routing.policies,
  calendar     text         not null,
  due_at       timestamptz  not null check (due_at > started_at),
  state        text         not null default 'open' check (state in ('open', 'met', 'missed')),
  missed_at    timestamptz,
  done_at      timestamptz  check (done_at >= started_at),
  recorded_at  timestamptz,
  done_by      uuid,
  outcome      text         check (outcome ~ '^[a-z][a-z-]{1,29}$'),
  evidence     text         check (length(evidence) between 3 and 60),
  check ((state = 'missed') = (missed_at is not null)),
  check (state <> 'met' or done_at is not null),
  check (state <> 'open' or done_at is null),
  check (num_nulls(done_at, recorded_at, done_by, outcome, evidence) in (0, 5))
);

create index data_duties_due on routing.data_duties (due_at) where state = 'open';
create index data_duties_of_a_unit on routing.data_duties (unit, started_at desc);

comment on table routing.data_duties is
  'Breaches of personal data to be notified, and requests of persons to be answered; each with its clock.';
comment on column routing.data_duties.started_at is
  'When the breach was discovered, or the request came in: the clock runs from it.';
comment on column routing.data_duties.evidence is
  'The number of the document by which it was notified or answered.';

create table routing.data_duty_warnings (
  duty     uuid         not null references routing.data_duties,
  number   integer      not null check (number >= 1),
  warn_at  timestamptz  not null,
  state    text         not null default 'open' check (state in ('open', 'told', 'void')),
  people   uuid[],
  primary key (duty, number)
);

create index data_duty_warnings_open on routing.data_duty_warnings (warn_at) where state = 'open';

create table routing.data_duty_calls (
  id         uuid         primary key,
  duty       uuid         not null references routing.data_duties,
  turn       integer      not null check (turn >= 0),
  step       integer      not null check (step >= 0),
  round      integer      not null check (round >= 0),
  rung       text         not null,
  unit       text         not null,
  people     uuid[]       not null,
  called_at  timestamptz  not null,
  due_at     timestamptz  not null check (due_at > called_at),
  state      text         not null default 'open'
                          check (state in ('open', 'met', 'missed', 'void')),
  met_at     timestamptz,
  met_by     uuid,
  unique (duty, turn),
  check ((state = 'met') = (met_at is not null)),
  check ((met_at is null) = (met_by is null))
);

create unique index data_duty_calls_one_open on routing.data_duty_calls (duty)
 where state = 'open';
create index data_duty_calls_due on routing.data_duty_calls (due_at) where state = 'open';

comment on table routing.data_duty_calls is
  'Who was told that one of these was missed, rung by rung, until somebody took notice of it.';
comment on column routing.data_duty_calls.met_by is
  'The person who answered by text, or the account that did on the page.';
