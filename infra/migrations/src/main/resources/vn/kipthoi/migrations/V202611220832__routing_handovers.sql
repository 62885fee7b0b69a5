-- A case goes from one commune to another when the other accepts, and not before. When it has come
-- back three times, whoever stands above both decides.

create table routing.handovers (
  id                   uuid         primary key,
  case_id              uuid         not null references routing.cases (id),
  from_unit            text         not null,
  to_unit              text         not null check (to_unit ~ '^\d{5}$'),
  reason               text         not null check (reason in ('happened-there', 'child-is-there',
                                                               'child-lives-there', 'boundary',
                                                               'other')),
  sealed_note          bytea,
  inputs               jsonb        not null,
  offered_by           uuid         not null,
  offered_at           timestamptz  not null,
  state                text         not null default 'offered'
                       check (state in ('offered', 'accepted', 'refused', 'withdrawn')),
  settled_by           uuid,
  settled_by_person    uuid         references routing.people (id),
  settled_at           timestamptz,
  sealed_settling_note bytea,
  check (from_unit <> to_unit),
  check ((state = 'offered') = (settled_at is null)),
  check ((state = 'offered') = (settled_by is null))
);

create unique index handovers_one_at_a_time on routing.handovers (case_id) where state = 'offered';
create index handovers_by_case on routing.handovers (case_id, offered_at);

comment on table routing.handovers is
  'Offers to another commune to take a case over. Until one is accepted the sender is responsible.';
comment on column routing.handovers.inputs is
  'What the offer was made from: units, places, ladder; ids and codes only.';
comment on column routing.handovers.settled_by is
  'Whose account accepted, refused or withdrew it; the person, for an answer by text.';

create table routing.questions (
  id            uuid         primary key,
  case_id       uuid         not null references routing.cases (id),
  kind          text         not null check (kind in ('third-bounce', 'split-commune')),
  asked_of      text         not null,
  candidates    text[]       not null check (cardinality(candidates) > 0),
  asked_at      timestamptz  not null,
  answer        text,
  answered_by   uuid,
  answered_at   timestamptz,
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_by is null))
);

create unique index questions_one_of_a_kind on routing.questions (case_id, kind)
  where answered_at is null;

comment on table routing.questions is
  'Whose case it is, asked of whoever stands above all who could be. The case stays where it is until they answer.';

-- A commune may be asked again, so a rung may be told again: then in another run.
alter table routing.deadlines
  add column if not exists run integer not null default 0 check (run >= 0),
  drop constraint if exists deadlines_case_id_clock_commune_step_round_key,
  drop constraint if exists deadlines_clock_check,
  drop constraint if exists deadlines_clock_is_known;

alter table routing.deadlines
  add constraint deadlines_clock_is_known
      check (clock in ('acknowledge', 'candidate', 'escalation', 'first-look', 'triage',
                       'delivery', 'child-seen', 'emergency', 'police', 'separation', 'plan',
                       'approval', 'review', 'feedback', 'handover', 'residence', 'question'));

drop index if exists routing.deadlines_of_work_once;

create unique index deadlines_of_work_once
    on routing.deadlines (case_id, clock, run, round)
 where clock not in ('acknowledge', 'candidate', 'escalation', 'handover', 'residence', 'question');

create unique index deadlines_of_others_once
    on routing.deadlines (case_id, clock, commune, run, step, round)
 where clock in ('handover', 'residence', 'question');
