-- The ladder is policy: versioned, dated, and without a fixed number of levels. A step names the
-- level of unit that it resolves to; where a case has no unit of that level on the day (no
-- supervising area, say), the step does not exist for it.

create table routing.ladders (
  version     text         not null,
  valid_from  timestamptz  not null,
  basis       text         not null,
  primary key (version),
  unique (valid_from)
);

comment on table routing.ladders is
  'Versions of the escalation ladder. The one that became valid last is in force.';

create table routing.ladder_steps (
  ladder           text      not null references routing.ladders,
  priority         text      not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  step             integer   not null check (step >= 0),
  rung             text      not null check (rung ~ '^[a-z][a-z-]{1,29}$'),
  level            text      not null check (level in ('commune', 'district', 'province', 'nation')),
  wait             interval  not null check (wait > interval '0'),
  more_each_round  integer   not null check (more_each_round >= 0),
  primary key (ladder, priority, step),
  unique (ladder, priority, rung)
);

comment on table routing.ladder_steps is
  'Who is told at a step, and how long they have. The last step repeats until a person accepts, each round telling so many more people of the rungs below.';

insert into routing.ladders (version, valid_from, basis)
values ('2025-1', '2025-07-01 00:00+07',
        'Default of the program; two tiers since 1 July 2025, supervising areas where a province appoints them');

insert into routing.ladder_steps (ladder, priority, step, rung, level, wait, more_each_round)
select '2025-1', priority, step, rung, level, wait, case rung when 'hotline' then 2 else 0 end
  from (values
         ('P1', 0, 'team',     'commune',  interval '5 minutes'),
         ('P1', 1, 'leader',   'commune',  interval '5 minutes'),
         ('P1', 2, 'district', 'district', interval '5 minutes'),
         ('P1', 3, 'province', 'province', interval '15 minutes'),
         ('P1', 4, 'hotline',  'nation',   interval '10 minutes'),
         ('P2', 0, 'team',     'commune',  interval '30 minutes'),
         ('P2', 1, 'leader',   'commune',  interval '15 minutes'),
         ('P2', 2, 'district', 'district', interval '15 minutes'),
         ('P2', 3, 'province', 'province', interval '60 minutes'),
         ('P2', 4, 'hotline',  'nation',   interval '30 minutes'),
         ('P3', 0, 'team',     'commune',  interval '4 hours'),
         ('P3', 1, 'leader',   'commune',  interval '4 hours'),
         ('P3', 2, 'district', 'district', interval '16 hours'),
         ('P3', 3, 'province', 'province', interval '24 hours'),
         ('P3', 4, 'hotline',  'nation',   interval '24 hours'),
         ('P4', 0, 'team',     'commune',  interval '24 hours'),
         ('P4', 1, 'leader',   'commune',  interval '24 hours'),
         ('P4', 2, 'district', 'district', interval '24 hours'),
         ('P4', 3, 'province', 'province', interval '48 hours'),
         ('P4', 4, 'hotline',  'nation',   interval '24 hours')
       ) shipped (priority, step, rung, level, wait);
