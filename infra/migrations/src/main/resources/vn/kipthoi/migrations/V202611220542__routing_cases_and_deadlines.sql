-- A case, what is owed for it and by when, whom that was said to, and what they answered. The rules
-- that no code may break stand here: one case for a report, one open question at a time, a
-- deadline that never moves later and is settled once.

create table routing.cases (
  id             uuid         not null,
  number         text         not null check (number ~ '^[2-9CDFGHJKMNPQRTVWX]{6}$'),
  report_id      uuid         not null,
  report_number  text         not null,
  state          text         not null check (state in ('held', 'routed', 'accepted')),
  priority       text         not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  unit           text         not null,
  conflict       boolean      not null,
  scope          text[]       not null check (cardinality(scope) > 0),
  heard_at       timestamptz  not null,
  opened_at      timestamptz  not null,
  accepted_at    timestamptz,
  accepted_by    uuid references routing.people,
  decision       jsonb        not null,
  primary key (id),
  unique (number),
  unique (report_id),
  check ((state = 'accepted') = (accepted_at is not null)),
  check ((accepted_at is null) = (accepted_by is null))
);

comment on column routing.cases.unit is
  'The commune, or the unit whose desk holds the case while the commune is unknown.';
comment on column routing.cases.scope is
  'The units whose people may see the case; a unit in conflict of interest is left out.';
comment on column routing.cases.decision is
  'How the first rung was found, with everything that the decision was made from.';

create index cases_by_scope on routing.cases using gin (scope);

create table routing.deadlines (
  id              uuid         not null,
  case_id         uuid         not null references routing.cases,
  clock           text         not null check (clock in ('acknowledge', 'candidate')),
  commune         text         not null,
  step            integer      not null check (step >= 0),
  round           integer      not null check (round >= 0),
  rung            text         not null,
  unit            text         not null,
  priority        text         not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  policy          text         not null references routing.ladders,
  started_at      timestamptz  not null,
  due_at          timestamptz  not null check (due_at > started_at),
  look_at         timestamptz  not null check (look_at >= due_at),
  rest_by_node    timestamptz  not null,
  rest_by_here    timestamptz  not null,
  state           text         not null default 'open'
                               check (state in ('open', 'met', 'missed', 'void')),
  met_at          timestamptz,
  met_by          uuid references routing.people,
  missed_at       timestamptz,
  missed_because  text check (missed_because in ('time', 'declined')),
  attempts        integer      not null default 0,
  primary key (id),
  unique (case_id, clock, commune, step, round),
  check ((state = 'met') = (met_at is not null)),
  check ((met_at is null) = (met_by is null)),
  check ((state = 'missed') = (missed_at is not null)),
  check ((missed_at is null) = (missed_because is null))
);

comment on table routing.deadlines is
  'What is owed for a case and by when. A row is settled once: met, missed or void.';
comment on column routing.deadlines.clock is
  'acknowledge: somebody accepts the case. candidate: a commune that it may concern says it heard, while a desk holds the case.';
comment on column routing.deadlines.policy is 'The version of the ladder that made it.';
comment on column routing.deadlines.look_at is
  'The due moment; later only after a failed attempt to act on it, so that it holds up no other.';

comment on column routing.deadlines.rest_by_node is
  'Until then, by the node''s clock or by the database''s (rest_by_here), the people called out are left to answer. It tells only while the clocks disagree by more than the wait, and keeps a wrong clock from rushing through the ladder.';

create index deadlines_to_look_at on routing.deadlines (priority, look_at) where state = 'open';
create index deadlines_near on routing.deadlines (due_at) where state = 'open';
create unique index deadlines_one_question_at_a_time
    on routing.deadlines (case_id) where state = 'open' and clock = 'acknowledge';

create function routing.keep_deadline_true() returns trigger
  language plpgsql
  as $$
begin
  if old.state <> 'open' then
    raise exception 'deadline % is settled', old.id;
  end if;
  if new.due_at > old.due_at then
    raise exception 'deadline % may not move later', old.id;
  end if;
  return new;
end
$$;

create trigger deadlines_stay_true
  before update on routing.deadlines
  for each row execute function routing.keep_deadline_true();

create table routing.call_outs (
  deadline  uuid     not null references routing.deadlines,
  person    uuid     not null references routing.people,
  place     integer  not null check (place >= 0),
  primary key (deadline, person)
);

comment on table routing.call_outs is 'Whom a deadline was said to, the first on duty first.';

create index call_outs_by_person on routing.call_outs (person);

create table routing.skipped_rungs (
  deadline  uuid     not null references routing.deadlines,
  step      integer  not null,
  rung      text     not null,
  unit      text     not null,
  why       text     not null check (why in ('empty', 'unreachable', 'conflict')),
  primary key (deadline, step)
);

comment on table routing.skipped_rungs is
  'The rungs that were passed over on the way to a deadline. Each is something to put right.';

create table routing.answers (
  id           uuid         not null default gen_random_uuid(),
  deadline     uuid         not null references routing.deadlines,
  person       uuid         not null,
  promise      text         not null check (promise in ('going-now', 'going-at', 'cannot')),
  going_at     timestamptz,
  said_at      timestamptz  not null,
  recorded_at  timestamptz  not null,
  via          text         not null,
  outcome      text         not null
               check (outcome in ('accepted', 'accepted-before', 'taken', 'too-late',
                                  'passed-on', 'not-theirs')),
  primary key (id),
  check ((promise = 'going-at') = (going_at is not null))
);

comment on table routing.answers is
  'Everything that anybody answered, also what came too late or from somebody who was not asked.';

create index answers_by_deadline on routing.answers (deadline);

create table routing.timeline (
  entry    bigint       generated always as identity,
  case_id  uuid         not null references routing.cases,
  at       timestamptz  not null,
  kind     text         not null,
  detail   jsonb        not null,
  primary key (entry)
);

comment on table routing.timeline is
  'What happened to a case, to be told in plain words. Ids, codes and instants only.';

create index timeline_by_case on routing.timeline (case_id, entry);
