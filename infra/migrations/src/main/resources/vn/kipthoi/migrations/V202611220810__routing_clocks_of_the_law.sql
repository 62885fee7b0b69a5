-- What a case owes beyond an answer: every clock of the law and of policy is a row of its own,
-- reconciled with what the ledger of the case says. Its moment may only be brought forward, but for
-- the clocks of paper, which a pause or another calendar may move.

create table routing.pauses (
  id             uuid         not null,
  case_id        uuid         not null references routing.cases,
  clock          text         not null check (clock in ('plan', 'approval', 'review')),
  since          timestamptz  not null,
  at_most_until  timestamptz  not null check (at_most_until > since),
  until          timestamptz  check (until >= since),
  reason         text         not null,
  note           bytea,
  asked_by       uuid         not null,
  approved_by    uuid         not null,
  ended_by       uuid,
  recorded_at    timestamptz  not null,
  primary key (id),
  check ((until is null) = (ended_by is null))
);

comment on table routing.pauses is
  'Clocks of paper that stand still, for a reason, by leave of a supervisor, and never longer than to a moment set beforehand.';
comment on column routing.pauses.note is
  'What was said beside the reason, sealed on the content ring under the key of the case.';

create index pauses_by_case on routing.pauses (case_id, clock);
create unique index pauses_one_at_a_time on routing.pauses (case_id, clock) where until is null;

alter table routing.deadlines
  add column if not exists run  integer    not null default 0 check (run >= 0),
  add column missed_deadline  uuid         references routing.deadlines,
  add column calendar         text,
  add column rule             text,
  add column reckoned_at      timestamptz,
  add column done_at          timestamptz,
  add column reported_late    boolean      not null default false,
  add column ended_at         timestamptz,
  add column ended_because    text
             check (ended_because in ('closed', 'merged', 'reopened', 'longer-allowed',
                                      'answered-meanwhile'));

alter table routing.deadlines drop constraint if exists deadlines_clock_check;
alter table routing.deadlines drop constraint if exists deadlines_case_id_clock_commune_step_round_key;
alter table routing.deadlines drop constraint deadlines_check3;

comment on column routing.deadlines.clock is
  'acknowledge: somebody accepts the case. candidate: a commune that it may concern says it heard, while a desk holds the case. escalation: a supervisor accepts that a deadline was missed. All others: something that is owed for the case itself.';
comment on column routing.deadlines.rule is
  'Of the work that is owed: the rule of policy that it follows from. Empty where people are asked to answer.';
comment on column routing.deadlines.run is
  'Which run of the clock in the case it is: a reopened case has another.';
comment on column routing.deadlines.missed_deadline is
  'Of an escalation: what was missed.';
comment on column routing.deadlines.reckoned_at is
  'When it is due by the ledger, policy and calendar alone, before clocks of nodes and the pace of a demonstration are considered.';
comment on column routing.deadlines.done_at is
  'Of a missed one: when it was done after all.';
comment on column routing.deadlines.ended_at is
  'When it ceased to be owed although nobody did it.';

alter table routing.deadlines
  add constraint deadlines_clock_is_known
      check (clock in ('acknowledge', 'candidate', 'escalation', 'first-look', 'triage',
                       'delivery', 'child-seen', 'emergency', 'police', 'separation', 'plan',
                       'approval', 'review', 'feedback')),
  add constraint deadlines_met_by_somebody check (met_by is null or met_at is not null),
  add constraint deadlines_escalations_name_what_was_missed
      check ((clock = 'escalation') = (missed_deadline is not null)),
  add constraint deadlines_done_after_all check (done_at is null or state = 'missed'),
  add constraint deadlines_ended_for_a_reason check ((ended_at is null) = (ended_because is null));

create unique index deadlines_of_a_rung_once
    on routing.deadlines (case_id, clock, commune, run, step, round, missed_deadline)
 nulls not distinct
 where clock in ('acknowledge', 'candidate', 'escalation');

create unique index deadlines_of_work_once
    on routing.deadlines (case_id, clock, run, round)
 where rule is not null;

create index deadlines_missed_and_not_done
    on routing.deadlines (case_id)
 where state = 'missed' and done_at is null and ended_at is null
   and rule is not null;

create index deadlines_to_be_seen on routing.deadlines (due_at)
 where state = 'open'
    or (state = 'missed' and done_at is null and ended_at is null
        and clock not in ('acknowledge', 'candidate', 'escalation'));

create index deadlines_escalated on routing.deadlines (missed_deadline)
 where missed_deadline is not null;

create or replace function routing.keep_deadline_true() returns trigger
  language plpgsql
  as $$
declare
  afterwards text[] := array['done_at', 'reported_late', 'ended_at', 'ended_because'];
begin
  if old.state <> 'open' then
    if old.state = 'missed' and old.done_at is null and old.ended_at is null
       and to_jsonb(new) - afterwards = to_jsonb(old) - afterwards
    then
      return new;
    end if;
    raise exception 'deadline % is settled', old.id;
  end if;
  if new.due_at > old.due_at and not (
       new.clock in ('plan', 'approval', 'review')
       and (new.calendar is distinct from old.calendar
            or new.policy is distinct from old.policy
            or exists (select
                         from routing.pauses p
                        where p.case_id = new.case_id
                          and p.clock = new.clock)))
  then
    raise exception 'deadline % may not move later', old.id;
  end if;
  return new;
end
$$;

create table routing.warnings (
  deadline  uuid         not null references routing.deadlines,
  number    integer      not null check (number >= 1),
  warn_at   timestamptz  not null,
  state     text         not null default 'open' check (state in ('open', 'told', 'void')),
  told_at   timestamptz,
  people    uuid[],
  primary key (deadline, number),
  check ((state = 'told') = (told_at is not null))
);

comment on table routing.warnings is
  'When whoever can still act is told that time is passing. Each is told once; what is done meanwhile, or due at another moment, makes it void.';

create index warnings_to_tell on routing.warnings (warn_at) where state = 'open';
