-- Units are merged, renamed and retyped by law, and what was decided for one of them must stay
-- readable, so nothing is ever overwritten here: a unit ends and another begins. Nodes read these
-- tables once and answer from memory; an import by command is what changes them.

create table intake.units (
  code         text  not null check (code ~ '^(VN|\d{2}|\d{3}|A\d{2}-\d{3}|\d{5})$'),
  valid_from   date  not null,
  valid_until  date  not null,
  kind         text  not null check (kind in ('vn', 't', 'tw', 'a', 'q', 'h', 'tx', 'tp', 'p', 'x', 'tt', 'dk')),
  name         text  not null,
  parent       text  not null,
  primary key (code, valid_from),
  check (valid_from < valid_until)
);

comment on table intake.units is
  'Provinces, districts, supervising areas and communes with their days. A supervising area has kind a and is the parent of its communes.';
comment on column intake.units.valid_from is '-infinity where it began before the record does.';
comment on column intake.units.valid_until is 'The first day without it; infinity while in force.';

create table intake.successions (
  former       text  not null,
  successor    text  not null,
  since        date  not null,
  inhabitants  text  not null check (inhabitants in ('all', 'some', 'none')),
  primary key (former, successor, since)
);

comment on table intake.successions is
  'Which unit took over from which, from which day on, and how many of the inhabitants came along.';

create table intake.other_names (
  name        text  not null,
  kind        text  not null,
  unit        text  not null,
  unit_on     date  not null,
  standing    text  not null check (standing in ('official', 'spoken', 'former')),
  used_from   date  not null,
  used_until  date  not null
);

comment on table intake.other_names is
  'Names by which people may mean a unit although it is not its name. Hints for the search, no law.';
comment on column intake.other_names.unit_on is 'A day on which the code means the unit.';

create table intake.directory_versions (
  version       bigint       generated always as identity primary key,
  content_hash  text         not null,
  source        text         not null,
  loaded_at     timestamptz  not null
);

comment on table intake.directory_versions is
  'What the directory was filled from, the last one being what it holds. The hash is over its whole content, so that loading the same again changes nothing.';
