-- A rung of which nobody can be told is not waited for.
alter table routing.deadlines
  drop constraint deadlines_missed_because_check,
  add constraint deadlines_missed_because_check
    check (missed_because in ('time', 'declined', 'undeliverable'));
