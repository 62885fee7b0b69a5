-- Tries stand in the line of their alerts: one that is tried again does not go behind what came later.
alter table notifier.alerts
  add column line bigint not null generated always as identity;

comment on column notifier.alerts.line is
  'Its place among all alerts, in the order in which they were raised.';

alter table notifier.attempts
  add column alert_line bigint;

update notifier.attempts t
   set alert_line = a.line
  from notifier.alerts a
 where a.id = t.alert_id;

alter table notifier.attempts
  alter column alert_line set not null;

comment on column notifier.attempts.alert_line is
  'The place of its alert, which every further try keeps: a person''s texts go in the order of their alerts.';

drop index notifier.attempts_open;

create index attempts_open on notifier.attempts (urgency, due_at, alert_line)
 where state in ('queued', 'claimed');

drop index notifier.attempts_open_of_a_person;

create index attempts_open_of_a_person
    on notifier.attempts (person_id, channel, urgency, alert_line)
 where state in ('queued', 'claimed');
