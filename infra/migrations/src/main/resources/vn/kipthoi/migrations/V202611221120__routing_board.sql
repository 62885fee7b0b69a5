-- What a board shows must be right and quick among a million cases. What waits, and what was kept or
-- missed lately, stands once for each unit that may see it; both follow from cases and deadlines in
-- the transaction that changes these.

create table routing.waiting (
  unit text not null,
  due_at timestamptz not null,
  deadline uuid not null,
  case_id uuid not null,
  lead text not null,
  clock text not null,
  priority text not null,
  primary key (unit, deadline)
);

create index waiting_by_time
    on routing.waiting (unit, due_at, deadline) include (case_id, lead, clock, priority);
create index waiting_by_deadline on routing.waiting (deadline);
create index waiting_by_case on routing.waiting (case_id);

comment on table routing.waiting is
  'Each deadline that is open, or overdue and still to be done, once for each unit in the scope of its case. Derived.';
comment on column routing.waiting.lead is 'The unit that holds the case.';
comment on column routing.waiting.priority is 'How urgent the case is.';

create table routing.settled (
  unit text not null,
  day date not null,
  deadline uuid not null,
  case_id uuid not null,
  in_time boolean not null,
  primary key (unit, deadline)
);

create index settled_by_day on routing.settled (unit, day) include (case_id, in_time);
create index settled_by_deadline on routing.settled (deadline);
create index settled_by_case on routing.settled (case_id);
create index settled_that_are_old on routing.settled (day);

comment on table routing.settled is
  'Each deadline that was kept or missed in the last weeks, by the day in Viet Nam on which it was due, once for each unit in the scope of its case. Derived.';

create function routing.is_waiting(state text, done_at timestamptz, ended_at timestamptz, rule text)
returns boolean
language sql immutable as $$
  select state = 'open'
      or (state = 'missed' and done_at is null and ended_at is null and rule is not null)
$$;

create function routing.reckon_deadline(reckoned routing.deadlines) returns void
language sql as $$
  delete from routing.waiting w where w.deadline = reckoned.id;
  delete from routing.settled s where s.deadline = reckoned.id;
  insert into routing.waiting (unit, due_at, deadline, case_id, lead, clock, priority)
  select s.unit, reckoned.due_at, reckoned.id, c.id, c.unit, reckoned.clock, c.priority
    from routing.cases c, unnest(c.scope) s (unit)
   where c.id = reckoned.case_id
     and routing.is_waiting(reckoned.state, reckoned.done_at, reckoned.ended_at, reckoned.rule)
      on conflict do nothing;
  insert into routing.settled (unit, day, deadline, case_id, in_time)
  select s.unit, (reckoned.due_at at time zone 'Asia/Ho_Chi_Minh')::date, reckoned.id, c.id,
         reckoned.state = 'met' or reckoned.reported_late
    from routing.cases c, unnest(c.scope) s (unit)
   where c.id = reckoned.case_id
     and reckoned.state in ('met', 'missed')
     and reckoned.clock <> 'candidate'
     and reckoned.due_at > platform.now() - interval '21 days'
      on conflict do nothing;
$$;

create function routing.keep_board_of_deadline() returns trigger
language plpgsql as $$
begin
  perform routing.reckon_deadline(new);
  return null;
end
$$;

create trigger deadlines_stand_on_boards after insert on routing.deadlines
   for each row execute function routing.keep_board_of_deadline();
create trigger deadlines_move_on_boards after update on routing.deadlines
   for each row
  when ((old.state, old.due_at, old.done_at, old.reported_late, old.ended_at)
        is distinct from (new.state, new.due_at, new.done_at, new.reported_late, new.ended_at))
execute function routing.keep_board_of_deadline();

create function routing.keep_board_of_case() returns trigger
language plpgsql as $$
begin
  perform routing.reckon_deadline(d)
     from routing.deadlines d
    where d.id in (select w.deadline from routing.waiting w where w.case_id = new.id
                   union
                   select s.deadline from routing.settled s where s.case_id = new.id);
  return null;
end
$$;

create trigger cases_move_on_boards after update on routing.cases
   for each row
  when ((old.scope, old.unit, old.priority) is distinct from (new.scope, new.unit, new.priority))
execute function routing.keep_board_of_case();

-- Whose boards show what: the same rule as routing.cases_visible_to, for a place within what the
-- viewer sees. Every case is the nation's; for all others the scope is asked of the case itself.
create function routing.waiting_visible_to(viewers_unit text, viewers_person uuid, place text)
returns setof routing.waiting
language sql stable as $$
    select w.*
      from routing.waiting w
     where w.unit = place
       and ((viewers_unit = 'VN' and place = 'VN')
            or (select c.scope @> array[viewers_unit, place]
                  from routing.cases c
                 where c.id = w.case_id))
       and w.case_id not in (select k.case_id
                               from routing.kept_from k
                              where k.person = viewers_person)
       and w.case_id not in (select x.case_id
                               from routing.exclusions_in_force x
                              where x.unit = viewers_unit)
$$;

create function routing.settled_visible_to(viewers_unit text, viewers_person uuid, place text)
returns setof routing.settled
language sql stable as $$
    select s.*
      from routing.settled s
     where s.unit = place
       and ((viewers_unit = 'VN' and place = 'VN')
            or (select c.scope @> array[viewers_unit, place]
                  from routing.cases c
                 where c.id = s.case_id))
       and s.case_id not in (select k.case_id
                               from routing.kept_from k
                              where k.person = viewers_person)
       and s.case_id not in (select x.case_id
                               from routing.exclusions_in_force x
                              where x.unit = viewers_unit)
$$;

insert into routing.waiting (unit, due_at, deadline, case_id, lead, clock, priority)
select s.unit, d.due_at, d.id, c.id, c.unit, d.clock, c.priority
  from routing.deadlines d
  join routing.cases c
    on c.id = d.case_id, unnest(c.scope) s (unit)
 where routing.is_waiting(d.state, d.done_at, d.ended_at, d.rule)
    on conflict do nothing;

insert into routing.settled (unit, day, deadline, case_id, in_time)
select s.unit, (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date, d.id, c.id,
       d.state = 'met' or d.reported_late
  from routing.deadlines d
  join routing.cases c
    on c.id = d.case_id, unnest(c.scope) s (unit)
 where d.state in ('met', 'missed')
   and d.clock <> 'candidate'
   and d.due_at > platform.now() - interval '21 days'
    on conflict do nothing;

create table routing.nudges (
  deadline uuid not null references routing.deadlines (id),
  number integer not null check (number >= 1),
  at timestamptz not null,
  by_account uuid not null,
  people uuid[] not null,
  primary key (deadline, number)
);

comment on table routing.nudges is
  'When somebody above told those who hold a deadline once more, by hand.';
