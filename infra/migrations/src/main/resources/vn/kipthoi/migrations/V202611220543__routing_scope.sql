-- Who sees which case is said in one place. Every query on behalf of somebody goes through this
-- function; without a unit it yields nothing.

create function routing.cases_visible_to(viewers_unit text) returns setof routing.cases
  language sql
  stable
  as $$
    select c.*
      from routing.cases c
     where c.scope @> array[viewers_unit]
$$;

comment on function routing.cases_visible_to(text) is
  'The cases in the scope of a unit: its own and those of every unit below it. None for null.';
