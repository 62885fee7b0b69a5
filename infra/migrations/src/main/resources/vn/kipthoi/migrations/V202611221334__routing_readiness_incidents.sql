-- A rung at which nobody can be told is something to put right, by somebody and by a moment.
create table routing.readiness_incidents (
  id         uuid         primary key default gen_random_uuid(),
  unit       text         not null,
  rung       text         not null,
  cause      text         not null check (cause in ('nobody', 'unreachable', 'undeliverable')),
  opened_at  timestamptz  not null default platform.now(),
  due_at     timestamptz  not null default platform.now() + interval '1 day',
  closed_at  timestamptz,
  check (due_at > opened_at),
  check (closed_at >= opened_at)
);

comment on table routing.readiness_incidents is
  'Rungs of a unit at which nobody could be told, from when and until when. It names no case and no person.';

comment on column routing.readiness_incidents.due_at is
  'By when the unit above has put it right.';

create unique index readiness_incidents_one_open
    on routing.readiness_incidents (unit, rung)
 where closed_at is null;

create table routing.readiness_checks (
  night       date         primary key,
  checked_at  timestamptz  not null,
  communes    integer      not null check (communes >= 0),
  gaps        integer      not null check (gaps between 0 and communes)
);

comment on table routing.readiness_checks is
  'Each night: how many communes there are, and at how many of them nobody could be told.';
