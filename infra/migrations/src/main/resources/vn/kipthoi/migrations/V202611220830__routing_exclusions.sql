-- A case may be kept from single people: the one it names, their kin, whoever could warn them. For
-- them the case does not exist, although their unit sees it. Said once, in the function through
-- which every query on behalf of somebody goes.

create table routing.exclusions (
  id              uuid         primary key,
  case_id         uuid         not null references routing.cases (id),
  person          uuid         not null references routing.people (id),
  reason          text         not null,
  sealed_note     bytea,
  by_account      uuid,
  by              text         not null,
  at              timestamptz  not null,
  had_seen        boolean      not null default false,
  asked_back_by   uuid,
  asked_back_at   timestamptz,
  lifted_by       uuid,
  lifted_at       timestamptz,
  check (reason in ('suspect', 'kin-of-suspect', 'kin-of-child', 'named', 'other')),
  check (by in ('intake', 'desk')),
  check ((asked_back_by is null) = (asked_back_at is null)),
  check ((lifted_by is null) = (lifted_at is null)),
  check (lifted_at is null or (asked_back_at is not null and lifted_by <> asked_back_by))
);

create unique index exclusions_once_a_person on routing.exclusions (case_id, person)
  where lifted_at is null;
create index exclusions_by_person on routing.exclusions (person) where lifted_at is null;

comment on table routing.exclusions is
  'From whom a case is kept, and why. Nothing is deleted: an exclusion is lifted, by two people.';
comment on column routing.exclusions.sealed_note is
  'Why, in somebody''s own words, sealed on the content ring under the key of the case.';
comment on column routing.exclusions.had_seen is
  'Whether the person had been called out for the case, or had opened it, before they were kept out.';

create view routing.kept_from as
  select case_id, person
    from routing.exclusions
   where lifted_at is null;

comment on view routing.kept_from is
  'From which person which case is kept now. Who is told of a case is asked here too.';

drop function routing.cases_visible_to(text);

create function routing.cases_visible_to(viewers_unit text, viewers_person uuid)
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
$$;

comment on function routing.cases_visible_to(text, uuid) is
  'The cases in the scope of a unit: its own and those of every unit below it, without those that are kept from the person. None without a unit; without a person the unit alone decides.';
