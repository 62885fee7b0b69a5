-- A desk that takes up the question whose case it is has its own time to answer it; when that is over,
-- the next desk is asked. And people who know of a case are told what became of it.

alter table routing.deadlines
  drop constraint deadlines_clock_is_known;

alter table routing.deadlines
  add constraint deadlines_clock_is_known
      check (clock in ('acknowledge', 'candidate', 'escalation', 'first-look', 'triage',
                       'delivery', 'child-seen', 'emergency', 'police', 'separation', 'plan',
                       'approval', 'review', 'feedback', 'handover', 'residence', 'question',
                       'decision'));

drop index routing.deadlines_of_work_once;

create unique index deadlines_of_work_once
    on routing.deadlines (case_id, clock, run, round)
 where clock not in ('acknowledge', 'candidate', 'escalation', 'handover', 'residence', 'question',
                     'decision');

drop index routing.deadlines_of_others_once;

create unique index deadlines_of_others_once
    on routing.deadlines (case_id, clock, commune, run, step, round)
 where clock in ('handover', 'residence', 'question', 'decision');

insert into platform.fact_readers (kind, reader)
values ('CaseNews', 'notifier');
