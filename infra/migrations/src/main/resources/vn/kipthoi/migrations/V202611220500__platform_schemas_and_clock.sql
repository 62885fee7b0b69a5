-- Each module keeps its tables in a schema of its name and touches no other one.
-- And there is one place that says what time it is in the database, so that tests can move it.

create schema platform;
create schema intake;
create schema routing;
create schema notifier;

comment on schema platform is 'What every module stands on: facts, journal, keys, accounts, time.';
comment on schema intake is 'Reports come in.';
comment on schema routing is 'Whose case it is, and what is owed by when.';
comment on schema notifier is 'Tells people until somebody answers.';

create table platform.clock_shift (
  one_row    boolean      primary key default true check (one_row),
  shift      interval     not null default interval '0',
  stands_at  timestamptz
);

comment on table platform.clock_shift is
  'How far the database''s clock is off, or the instant at which it stands. Moved by tests alone.';

insert into platform.clock_shift default values;

create function platform.now() returns timestamptz
  language sql
  stable
  parallel safe
  as $$
select coalesce(c.stands_at, statement_timestamp() + c.shift)
  from platform.clock_shift c
$$;

comment on function platform.now() is
  'The database''s time. A deadline is written with the earlier of this and the node''s time, and fired by the later.';
