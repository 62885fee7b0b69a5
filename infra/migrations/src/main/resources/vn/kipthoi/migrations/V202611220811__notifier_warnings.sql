-- Whoever can still act is reminded that time is passing, and whoever is told that work was not
-- done is told what: each an alert like any other, with words of its own.

insert into platform.fact_readers (kind, reader)
values ('DeadlineNear', 'notifier');

alter table notifier.alerts
  add column warning  integer  not null default 0 check (warning >= 0),
  add column work     text;

alter table notifier.alerts drop constraint alerts_deadline_id_person_id_key;
alter table notifier.alerts drop constraint alerts_below_check;

alter table notifier.alerts
  add constraint alerts_once_a_person unique (deadline_id, person_id, warning),
  add constraint alerts_below_check
      check (below in ('first_to_know', 'nobody_to_ask', 'not_accepted', 'not_reached',
                       'not_done', 'time_passes')),
  add constraint alerts_say_what_was_not_done check ((below = 'not_done') = (work is not null)),
  add constraint alerts_warn_by_number check ((below = 'time_passes') = (warning > 0));

comment on column notifier.alerts.warning is
  'Which warning of the deadline it is, 1 for the first; 0 when the person is asked to answer.';
comment on column notifier.alerts.work is
  'Which clock was missed on the rung below.';
