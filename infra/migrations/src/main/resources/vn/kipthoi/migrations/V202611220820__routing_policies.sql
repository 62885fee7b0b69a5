-- Policy is data: what each clock allows, and who is told in which order when nobody did what was
-- owed. A version is drafted by one person and checked by another; once checked it never changes.
-- A version of a province only shortens what the country has.

create table routing.policies (
  version         text         not null check (version ~ '^[A-Z0-9][A-Z0-9-]{2,29}$'),
  unit            text         not null check (unit ~ '^(VN|\d{2})$'),
  state           text         not null default 'draft'
                               check (state in ('draft', 'submitted', 'approved', 'refused')),
  effective_from  timestamptz  not null,
  reason          text         not null,
  edit            integer      not null default 1 check (edit > 0),
  drafted_by      uuid,
  drafted_at      timestamptz  not null,
  submitted_at    timestamptz,
  checked_by      uuid,
  checked_at      timestamptz,
  answer          text,
  primary key (version),
  check (state = 'draft' or submitted_at is not null),
  check ((state in ('approved', 'refused')) = (checked_at is not null)),
  check (checked_by <> drafted_by),
  check (state <> 'refused' or answer is not null)
);

comment on table routing.policies is
  'Versions of policy. Of those approved for a unit, the one that took effect last is in force.';
comment on column routing.policies.unit is 'VN for the country; a province for what it shortens.';
comment on column routing.policies.edit is
  'Goes up with each change of the draft; a check names the one that was looked at.';
comment on column routing.policies.drafted_by is
  'The account of its maker, who may not check it; null for what the program ships.';

create unique index policies_one_from_a_moment
    on routing.policies (unit, effective_from) where state = 'approved';

create table routing.policy_clocks (
  policy       text     not null references routing.policies,
  clock        text     not null check (clock ~ '^[a-z][a-z-]{1,29}$'),
  starts       text,
  stops        text[]   not null,
  warnings     text[]   not null,
  pausable     boolean  not null,
  basis        text     not null,
  of_law       boolean  not null,
  when_missed  text     not null,
  primary key (policy, clock)
);

comment on table routing.policy_clocks is
  'What a version says of a clock beside its lengths. Versions of provinces have none.';

create table routing.policy_lengths (
  policy     text    not null references routing.policies,
  clock      text    not null check (clock ~ '^[a-z][a-z-]{1,29}$'),
  priority   text    not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  condition  text    not null
                     check (condition in ('always', 'danger', 'twelve-hours', 'crime-sign')),
  kind       text    not null
                     check (kind in ('clock-hours', 'clock-hours-or-morning', 'working-days',
                                     'calendar-days', 'calendar-days-or-next-open')),
  amount     bigint  not null check (amount > 0),
  primary key (policy, clock, priority, condition)
);

comment on column routing.policy_lengths.amount is 'Seconds of a kind in hours, days of any other.';

-- The ladders of before become part of the version that they belonged to.

insert into routing.policies
       (version, unit, state, effective_from, reason, drafted_at, submitted_at, checked_at)
select version, 'VN', 'approved', valid_from, basis, valid_from, valid_from, valid_from
  from routing.ladders;

alter table routing.ladder_steps drop constraint ladder_steps_ladder_fkey;
alter table routing.ladder_steps rename column ladder to policy;
alter table routing.ladder_steps
  add constraint ladder_steps_policy_fkey foreign key (policy) references routing.policies;
alter table routing.deadlines drop constraint deadlines_policy_fkey;
alter table routing.deadlines
  add constraint deadlines_policy_fkey foreign key (policy) references routing.policies;
drop table routing.ladders;

insert into routing.policy_clocks
       (policy, clock, starts, stops, warnings, pausable, basis, of_law, when_missed)
values
  ('2025-1', 'call-answered', null, '{}', '{}', false,
   'NENA: 95 % within 20 seconds', false, 'hotline-desk'),
  ('2025-1', 'first-look', 'received', '{opened}', '{"50 %","80 %"}', false,
   'default of the program', false, 'hotline-desk'),
  ('2025-1', 'triage', 'opened', '{triaged}', '{"50 %","80 %"}', false,
   'default of the program', false, 'hotline-desk'),
  ('2025-1', 'delivery', 'triaged', '{delivered}', '{"50 %","80 %"}', false,
   'Decree 56/2017/NĐ-CP art. 26(1): at once', false, 'hotline-desk'),
  ('2025-1', 'acknowledge', 'delivered', '{acknowledged}', '{"50 %","80 %"}', false,
   'default of the program', false, 'next-rung'),
  ('2025-1', 'child-seen', 'received', '{child-seen}', '{"50 %","80 %"}', false,
   'Decision 2017/QĐ-UBND of Hồ Chí Minh City (2020): two hours to verify', false, 'next-rung'),
  ('2025-1', 'emergency', 'received', '{emergency-decided}', '{"6 h","9 h","11 h"}', false,
   'Decree 56/2017/NĐ-CP art. 26(3), 31, 32: within 12 hours', true, 'next-rung-province-and-hotline'),
  ('2025-1', 'police', 'crime-sign', '{police-told}', '{"50 %","80 %"}', false,
   'default of the program; the police have 24 hours of their own, Circular 43/2021/TT-BCA art. 5', false, 'next-rung'),
  ('2025-1', 'separation', 'separation-begun', '{separation-ended}', '{"day 10","day 13"}', false,
   'Decree 56/2017/NĐ-CP art. 32: 15 days at most, extensions included', true, 'next-rung-province-and-hotline'),
  ('2025-1', 'plan', 'assessed', '{plan-submitted}', '{"50 %","80 %"}', true,
   'Decree 56/2017/NĐ-CP art. 28(1): 5 working days', true, 'leader'),
  ('2025-1', 'approval', 'plan-submitted', '{plan-approved}', '{"50 %","80 %"}', true,
   'Decree 56/2017/NĐ-CP art. 28; procedure 2.001947: 7 working days in all', true, 'leader'),
  ('2025-1', 'review', 'plan-approved', '{reviewed}', '{"50 %","80 %"}', true,
   'default of the program; Decree 56/2017/NĐ-CP art. 30 names no number', false, 'leader'),
  ('2025-1', 'feedback', 'received', '{feedback-given}', '{"50 %","80 %"}', false,
   'default of the program, after the practice of England', false, 'leader'),
  ('2025-1', 'escalation', null, '{}', '{"50 %","80 %"}', false,
   'default of the program', false, 'next-rung'),
  ('2025-1', 'data-breach', null, '{}', '{"50 %","80 %"}', false,
   'Law 91/2025/QH15 and Decree 356/2025/NĐ-CP: 72 hours', true, 'administrators'),
  ('2025-1', 'data-request', null, '{}', '{"50 %","80 %"}', false,
   'Law 91/2025/QH15 and Decree 356/2025/NĐ-CP: 2 working days', true, 'administrators');

insert into routing.policy_lengths (policy, clock, priority, condition, kind, amount)
values
  ('2025-1', 'call-answered', 'P1', 'always', 'clock-hours', 20),
  ('2025-1', 'call-answered', 'P2', 'always', 'clock-hours', 20),
  ('2025-1', 'call-answered', 'P3', 'always', 'clock-hours', 20),
  ('2025-1', 'call-answered', 'P4', 'always', 'clock-hours', 20),
  ('2025-1', 'first-look', 'P1', 'danger', 'clock-hours', 300),
  ('2025-1', 'first-look', 'P2', 'danger', 'clock-hours', 300),
  ('2025-1', 'first-look', 'P3', 'danger', 'clock-hours', 300),
  ('2025-1', 'first-look', 'P4', 'danger', 'clock-hours', 300),
  ('2025-1', 'first-look', 'P1', 'always', 'clock-hours', 900),
  ('2025-1', 'first-look', 'P2', 'always', 'clock-hours', 900),
  ('2025-1', 'first-look', 'P3', 'always', 'clock-hours', 900),
  ('2025-1', 'first-look', 'P4', 'always', 'clock-hours', 900),
  ('2025-1', 'triage', 'P1', 'always', 'clock-hours', 600),
  ('2025-1', 'triage', 'P2', 'always', 'clock-hours', 1800),
  ('2025-1', 'triage', 'P3', 'always', 'clock-hours', 3600),
  ('2025-1', 'triage', 'P4', 'always', 'clock-hours', 14400),
  ('2025-1', 'delivery', 'P1', 'always', 'clock-hours', 300),
  ('2025-1', 'delivery', 'P2', 'always', 'clock-hours', 900),
  ('2025-1', 'delivery', 'P3', 'always', 'clock-hours', 3600),
  ('2025-1', 'delivery', 'P4', 'always', 'clock-hours', 14400),
  ('2025-1', 'acknowledge', 'P1', 'always', 'clock-hours', 900),
  ('2025-1', 'acknowledge', 'P2', 'always', 'clock-hours', 3600),
  ('2025-1', 'acknowledge', 'P3', 'always', 'clock-hours-or-morning', 14400),
  ('2025-1', 'acknowledge', 'P4', 'always', 'working-days', 1),
  ('2025-1', 'child-seen', 'P1', 'always', 'clock-hours', 7200),
  ('2025-1', 'child-seen', 'P2', 'always', 'clock-hours', 43200),
  ('2025-1', 'child-seen', 'P3', 'always', 'clock-hours', 172800),
  ('2025-1', 'child-seen', 'P4', 'always', 'working-days', 5),
  ('2025-1', 'emergency', 'P1', 'always', 'clock-hours', 43200),
  ('2025-1', 'emergency', 'P2', 'twelve-hours', 'clock-hours', 43200),
  ('2025-1', 'emergency', 'P3', 'twelve-hours', 'clock-hours', 43200),
  ('2025-1', 'emergency', 'P4', 'twelve-hours', 'clock-hours', 43200),
  ('2025-1', 'police', 'P1', 'always', 'clock-hours', 1800),
  ('2025-1', 'police', 'P2', 'always', 'clock-hours', 7200),
  ('2025-1', 'police', 'P3', 'always', 'clock-hours', 86400),
  ('2025-1', 'separation', 'P1', 'always', 'calendar-days', 15),
  ('2025-1', 'separation', 'P2', 'always', 'calendar-days', 15),
  ('2025-1', 'separation', 'P3', 'always', 'calendar-days', 15),
  ('2025-1', 'separation', 'P4', 'always', 'calendar-days', 15),
  ('2025-1', 'plan', 'P1', 'always', 'working-days', 5),
  ('2025-1', 'plan', 'P2', 'always', 'working-days', 5),
  ('2025-1', 'plan', 'P3', 'always', 'working-days', 5),
  ('2025-1', 'plan', 'P4', 'always', 'working-days', 5),
  ('2025-1', 'approval', 'P1', 'always', 'working-days', 2),
  ('2025-1', 'approval', 'P2', 'always', 'working-days', 2),
  ('2025-1', 'approval', 'P3', 'always', 'working-days', 2),
  ('2025-1', 'approval', 'P4', 'always', 'working-days', 2),
  ('2025-1', 'review', 'P1', 'always', 'calendar-days-or-next-open', 14),
  ('2025-1', 'review', 'P2', 'always', 'calendar-days-or-next-open', 30),
  ('2025-1', 'review', 'P3', 'always', 'calendar-days-or-next-open', 30),
  ('2025-1', 'review', 'P4', 'always', 'calendar-days-or-next-open', 90),
  ('2025-1', 'feedback', 'P1', 'always', 'working-days', 5),
  ('2025-1', 'feedback', 'P2', 'always', 'working-days', 5),
  ('2025-1', 'feedback', 'P3', 'always', 'working-days', 5),
  ('2025-1', 'feedback', 'P4', 'always', 'working-days', 5),
  ('2025-1', 'escalation', 'P1', 'always', 'clock-hours', 900),
  ('2025-1', 'escalation', 'P2', 'always', 'clock-hours', 3600),
  ('2025-1', 'escalation', 'P3', 'always', 'clock-hours', 14400),
  ('2025-1', 'escalation', 'P4', 'always', 'working-days', 1),
  ('2025-1', 'data-breach', 'P1', 'always', 'clock-hours', 259200),
  ('2025-1', 'data-breach', 'P2', 'always', 'clock-hours', 259200),
  ('2025-1', 'data-breach', 'P3', 'always', 'clock-hours', 259200),
  ('2025-1', 'data-breach', 'P4', 'always', 'clock-hours', 259200),
  ('2025-1', 'data-request', 'P1', 'always', 'working-days', 2),
  ('2025-1', 'data-request', 'P2', 'always', 'working-days', 2),
  ('2025-1', 'data-request', 'P3', 'always', 'working-days', 2),
  ('2025-1', 'data-request', 'P4', 'always', 'working-days', 2);

-- What has been checked stays as it was checked.

create function routing.keep_policy_as_checked() returns trigger
  language plpgsql
  as $$
begin
  if old.state in ('approved', 'refused') then
    raise exception 'policy % has been checked', old.version;
  end if;
  return new;
end
$$;

create trigger policies_stay_as_checked
  before update or delete on routing.policies
  for each row execute function routing.keep_policy_as_checked();

create function routing.keep_rules_as_checked() returns trigger
  language plpgsql
  as $$
declare
  named text := case tg_op when 'INSERT' then new.policy else old.policy end;
begin
  if exists (select from routing.policies p
              where p.version = named and p.state in ('approved', 'refused')) then
    raise exception 'policy % has been checked', named;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;

create trigger policy_clocks_stay_as_checked
  before insert or update or delete on routing.policy_clocks
  for each row execute function routing.keep_rules_as_checked();
create trigger policy_lengths_stay_as_checked
  before insert or update or delete on routing.policy_lengths
  for each row execute function routing.keep_rules_as_checked();
create trigger ladder_steps_stay_as_checked
  before insert or update or delete on routing.ladder_steps
  for each row execute function routing.keep_rules_as_checked();

-- Days that the calendar of the program does not know: closures of a province, decisions of the
-- year, the confirmation of a day that was only announced.

create table routing.calendar_changes (
  id          uuid         not null,
  number      integer,
  unit        text         not null check (unit ~ '^(VN|\d{2})$'),
  state       text         not null default 'draft' check (state in ('draft', 'approved', 'refused')),
  reason      text         not null,
  drafted_by  uuid         not null,
  drafted_at  timestamptz  not null,
  checked_by  uuid,
  checked_at  timestamptz,
  answer      text,
  primary key (id),
  unique (number),
  check ((state = 'approved') = (number is not null)),
  check ((state = 'draft') = (checked_at is null)),
  check ((checked_by is null) = (checked_at is null)),
  check (checked_by <> drafted_by),
  check (state <> 'refused' or answer is not null)
);

comment on column routing.calendar_changes.number is
  'The how-manieth approved change it is, which names the version of the calendar from then on.';

create table routing.calendar_days (
  change      uuid  not null references routing.calendar_changes,
  day         date  not null,
  kind        text  not null
                    check (kind in ('off', 'compensation', 'swapped-off', 'working', 'closure')),
  vietnamese  text  not null,
  english     text  not null,
  primary key (change, day)
);

create function routing.keep_calendar_as_checked() returns trigger
  language plpgsql
  as $$
begin
  if old.state <> 'draft' then
    raise exception 'change % of the calendar has been checked', old.id;
  end if;
  return new;
end
$$;

create trigger calendar_changes_stay_as_checked
  before update or delete on routing.calendar_changes
  for each row execute function routing.keep_calendar_as_checked();

-- Running clocks keep their version. This is the one way out, taken on purpose.

create table routing.policy_migrations (
  id        uuid         not null,
  case_id   uuid         not null references routing.cases,
  at        timestamptz  not null,
  policy    text         not null references routing.policies,
  calendar  text         not null,
  moved_by  uuid         not null,
  primary key (id),
  unique (case_id, at)
);

comment on table routing.policy_migrations is
  'From this moment on, what runs for a case is counted by the policy and the calendar in force then. A clock of safety never gets later by it.';
