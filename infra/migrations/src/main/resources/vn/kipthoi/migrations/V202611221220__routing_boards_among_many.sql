-- Boards among a million cases. That nothing is kept from a viewer, which is so for nearly everybody,
-- is found out once and not asked of each line; and what is counted is read from the index alone as
-- long as the table is vacuumed before much of it has changed.

create or replace function routing.waiting_visible_to(
  viewers_unit text, viewers_person uuid, place text)
returns setof routing.waiting
language sql stable as $$
    select w.*
      from routing.waiting w
     where w.unit = place
       and ((viewers_unit = 'VN' and place = 'VN')
            or (select c.scope @> array[viewers_unit, place]
                  from routing.cases c
                 where c.id = w.case_id))
       and (not exists (select from routing.kept_from k where k.person = viewers_person)
            or w.case_id not in (select k.case_id
                                   from routing.kept_from k
                                  where k.person = viewers_person))
       and (not exists (select from routing.exclusions_in_force x where x.unit = viewers_unit)
            or w.case_id not in (select x.case_id
                                   from routing.exclusions_in_force x
                                  where x.unit = viewers_unit))
$$;

create or replace function routing.settled_visible_to(
  viewers_unit text, viewers_person uuid, place text)
returns setof routing.settled
language sql stable as $$
    select s.*
      from routing.settled s
     where s.unit = place
       and ((viewers_unit = 'VN' and place = 'VN')
            or (select c.scope @> array[viewers_unit, place]
                  from routing.cases c
                 where c.id = s.case_id))
       and (not exists (select from routing.kept_from k where k.person = viewers_person)
            or s.case_id not in (select k.case_id
                                   from routing.kept_from k
                                  where k.person = viewers_person))
       and (not exists (select from routing.exclusions_in_force x where x.unit = viewers_unit)
            or s.case_id not in (select x.case_id
                                   from routing.exclusions_in_force x
                                  where x.unit = viewers_unit))
$$;

alter table routing.waiting set (
  autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
alter table routing.settled set (
  autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
