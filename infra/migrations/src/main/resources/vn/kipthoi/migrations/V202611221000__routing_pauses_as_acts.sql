-- A pause begins and ends by an act, which keeps who did it, in which role, and in what words. The
-- row has what the clocks need of it. Nothing wrote pauses before.

alter table routing.pauses
  drop column note,
  drop column approved_by,
  drop column ended_by,
  alter column asked_by drop not null,
  add column begun_in bigint not null,
  add column ended_in bigint check (ended_in > begun_in),
  add foreign key (case_id, begun_in) references routing.acts (case_id, version),
  add foreign key (case_id, ended_in) references routing.acts (case_id, version),
  add check (ended_in is null or until is not null);

comment on column routing.pauses.asked_by is
  'Who of those who work on the case asked for it; absent when the supervisor saw the need.';
comment on column routing.pauses.begun_in is
  'The version of the case after the act by which a supervisor let the clock stand still.';
comment on column routing.pauses.ended_in is
  'The version after the act that ended it; absent when it ended by itself, or with what was owed.';

alter table routing.deadlines
  add column longer_allowed integer not null default 0 check (longer_allowed >= 0);

comment on column routing.deadlines.longer_allowed is
  'How often a shift lead had allowed more time than there was when this row began.';
