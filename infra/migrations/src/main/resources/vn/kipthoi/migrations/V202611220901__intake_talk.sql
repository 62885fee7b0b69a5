-- A report is only added to: by the reporter, who comes back with the receipt, and by answers to
-- them. What is said is sealed like the report; how they may be reached, like who they are.

create table intake.messages (
  id             uuid         primary key,
  report_id      uuid         not null references intake.reports,
  place          bigint       generated always as identity,
  kind           text         not null check (kind in ('added', 'answer', 'outcome')),
  at             timestamptz  not null,
  by_account     uuid,
  sent_key       bytea        not null unique,
  content        bytea        not null,
  check (kind = 'added' or by_account is not null)
);

create index messages_by_report on intake.messages (report_id, place);

comment on table intake.messages is
  'What was said after a report was taken: added by its reporter, answered to them, or what came of it. Sealed; never edited.';
comment on column intake.messages.by_account is
  'Who wrote it. Of what was added: the operator who wrote it down for a caller with a receipt.';

create table intake.message_readings (
  message_id   uuid         not null references intake.messages,
  by_reporter  boolean      not null,
  at           timestamptz  not null,
  primary key (message_id, by_reporter)
);

comment on table intake.message_readings is
  'Which side has read a message first, and when. What is not here is unread.';

create table intake.contact_rules (
  report_id   uuid         not null references intake.reports,
  version     integer      not null check (version > 0),
  at          timestamptz  not null,
  by_account  uuid,
  rules       bytea        not null,
  primary key (report_id, version)
);

comment on table intake.contact_rules is
  'How the reporter may be reached without danger, as they said last. Sealed with who they are; the highest version holds.';
comment on column intake.contact_rules.by_account is
  'Who wrote it down; empty when the reporter did, with the receipt.';

create table intake.reading_pins (
  report_id   uuid         primary key references intake.reports,
  mark        bytea        not null check (octet_length(mark) = 32),
  set_at      timestamptz  not null,
  failures    integer      not null default 0 check (failures >= 0),
  failed_at   timestamptz
);

comment on table intake.reading_pins is
  'A keyed fingerprint of the digits that a reporter chose, without which answers are not shown to whoever holds the receipt.';

create table intake.triage_results (
  id            uuid         primary key,
  report_id     uuid         not null references intake.reports,
  message_id    uuid         not null unique references intake.messages,
  at            timestamptz  not null,
  version       text         not null,
  priority      text         not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  twelve_hours  boolean      not null,
  call_now      boolean      not null,
  result        bytea        not null
);

create index triage_results_by_report on intake.triage_results (report_id, at);

comment on table intake.triage_results is
  'What triage found when something was added to a report: priority in the clear, rules, answers and reasons sealed. The first result stands with the report.';

create function intake.refuse_rewriting() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'what was said is only added to';
end
$$;

create trigger messages_are_never_edited
  before update on intake.messages
  for each statement execute function intake.refuse_rewriting();

create trigger contact_rules_are_never_edited
  before update on intake.contact_rules
  for each statement execute function intake.refuse_rewriting();

create trigger triage_results_are_never_edited
  before update on intake.triage_results
  for each statement execute function intake.refuse_rewriting();

insert into platform.fact_readers (kind, reader)
values ('ReportAddedTo', 'routing');
