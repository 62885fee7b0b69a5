-- What is not urgent wakes nobody: its text is queued at once and goes in the morning.

alter table notifier.alerts add column not_before timestamptz;

comment on column notifier.alerts.not_before is
  'Phones are left alone until then; null when they are not. An inbox has it at once.';
