-- Deadlines of which nobody could be told: routing hears of each once.
create table notifier.dead_ends (
  deadline_id  uuid         primary key,
  told_at      timestamptz  not null
);

comment on table notifier.dead_ends is
  'Deadlines of whose people none can be told, every way having failed for good; written once routing knows.';

create index attempts_failed_for_good on notifier.attempts (due_at)
 where state = 'failed_for_good';
