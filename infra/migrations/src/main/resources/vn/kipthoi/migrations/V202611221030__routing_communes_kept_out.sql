-- A case may be kept from a whole commune: from all its people, those who come later too, and from
-- every account of it. It holds like the exclusion of a person, and is lifted like one, by two.

alter table routing.exclusions alter column person drop not null;

alter table routing.exclusions
  add column unit text check (unit ~ '^\d{5}$'),
  add constraint exclusions_of_one_or_all check (num_nonnulls(person, unit) = 1);

create unique index exclusions_once_a_commune on routing.exclusions (case_id, unit)
  where lifted_at is null;

comment on column routing.exclusions.unit is
  'The commune from all of which the case is kept; empty when it is kept from one person.';

create view routing.exclusions_in_force as
  select e.case_id, e.person, e.unit
    from routing.exclusions e
   where e.lifted_at is null
   union all
  select m.root, e.person, e.unit
    from routing.exclusions e
    join routing.merges m
      on m.merged = e.case_id
     and m.undone_at is null
   where e.lifted_at is null
   union all
  select m.merged, e.person, e.unit
    from routing.exclusions e
    join routing.merges m
      on m.root = e.case_id
     and m.undone_at is null
   where e.lifted_at is null
   union all
  select beside.merged, e.person, e.unit
    from routing.exclusions e
    join routing.merges m
      on m.merged = e.case_id
     and m.undone_at is null
    join routing.merges beside
      on beside.root = m.root
     and beside.undone_at is null
     and beside.merged <> m.merged
   where e.lifted_at is null;

comment on view routing.exclusions_in_force is
  'From whom which case is kept now, by its own list or by that of a case it went together with.';

create or replace view routing.kept_from as
  select x.case_id, x.person
    from routing.exclusions_in_force x
   where x.person is not null
   union all
  select x.case_id, p.id
    from routing.exclusions_in_force x
    join routing.people p
      on p.unit = x.unit;

create index people_by_unit on routing.people (unit);

create or replace function routing.cases_visible_to(viewers_unit text, viewers_person uuid)
  returns setof routing.cases
  language sql
  stable
  as $$
    select c.*
      from routing.cases c
     where c.scope @> array[viewers_unit]
       and not exists (
             select
               from routing.kept_from k
              where k.case_id = c.id
                and k.person = viewers_person)
       and not exists (
             select
               from routing.exclusions_in_force x
              where x.case_id = c.id
                and x.unit = viewers_unit)
$$;
