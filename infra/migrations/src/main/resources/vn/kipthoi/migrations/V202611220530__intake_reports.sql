-- A report is taken once and kept. Only what routing needs stands in the clear; what was told about
-- people is sealed, under one key for the child and the story and another for who reported.

create sequence intake.report_numbers;

comment on sequence intake.report_numbers is
  'Running numbers of reports. A number that was drawn and not used leaves a gap, and no report is missing.';

create table intake.reports (
  id              uuid         not null primary key,
  number          text         not null unique check (number ~ '^R-\d{4}-\d{6,}$'),
  channel         text         not null check (channel in ('phone', 'web', 'zalo', 'app', 'letter', 'press', 'police', 'in_person')),
  heard_at        timestamptz  not null,
  received_at     timestamptz  not null,
  entered_by      uuid,
  danger_now      text         not null check (danger_now in ('yes', 'no', 'unknown')),
  priority        text         not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  twelve_hours    boolean      not null,
  call_now        boolean      not null,
  triage_version  text         not null,
  conflict        boolean      not null,
  locality        text         not null check (locality in ('determined', 'one_of', 'somewhere_in', 'unknown')),
  communes        text[]       not null,
  province        text,
  sent_key        bytea        not null,
  sent_body       bytea        not null,
  receipt_mark    bytea        not null,
  content         bytea        not null,
  identity        bytea,
  constraint reports_one_for_each_key unique (sent_key),
  constraint reports_one_for_each_receipt unique (receipt_mark),
  constraint reports_heard_before_written check (heard_at <= received_at),
  constraint reports_public_is_not_back_dated check (entered_by is not null or heard_at = received_at),
  constraint reports_locality_has_its_units check (
    case locality
      when 'determined' then cardinality(communes) = 1 and province is null
      when 'one_of' then cardinality(communes) >= 1 and province is null
      when 'somewhere_in' then communes = '{}' and province is not null
      else communes = '{}' and province is null
    end),
  constraint reports_danger_is_most_urgent check (danger_now <> 'yes' or priority = 'P1')
);

create index reports_by_operator on intake.reports (entered_by, received_at desc) where entered_by is not null;

comment on table intake.reports is
  'What was told to the hotline. Taken once, never edited; content and identity are sealed.';
comment on column intake.reports.heard_at is
  'When the hotline heard it. Clocks of the law run from here; only an operator may say that it was earlier.';
comment on column intake.reports.sent_key is
  'Keyed fingerprint of who sent it and of their Idempotency-Key: the same sending is one report.';
comment on column intake.reports.sent_body is
  'Keyed fingerprint of what was sent, to tell a repetition from another report under the same key.';
comment on column intake.reports.receipt_mark is
  'Keyed fingerprint of the receipt, which itself is not kept.';

create function intake.refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'a report is taken once and never edited, only added to';
end
$$;

create trigger reports_are_never_edited
  before update on intake.reports
  for each statement execute function intake.refuse_change();
