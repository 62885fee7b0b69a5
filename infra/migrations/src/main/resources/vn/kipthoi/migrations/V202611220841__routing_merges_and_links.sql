-- A person may say that two cases are about the same child: one goes on for both, and that can be
-- undone. Others belong together without being the same: siblings, a household, whoever harms.

create table routing.merges (
  id                uuid         not null primary key,
  merged            uuid         not null references routing.cases,
  survivor          uuid         not null references routing.cases,
  root              uuid         not null references routing.cases,
  merged_at         timestamptz  not null,
  merged_by         uuid         not null,
  added_scope       text[]       not null,
  undone_at         timestamptz,
  undone_by         uuid,
  check (merged <> survivor),
  check (merged <> root),
  check ((undone_at is null) = (undone_by is null))
);

create unique index merges_one_at_a_time on routing.merges (merged) where undone_at is null;
create index merges_by_survivor on routing.merges (survivor) where undone_at is null;
create index merges_by_root on routing.merges (root) where undone_at is null;

comment on table routing.merges is
  'Which case went into which, and which goes on for it at the end of the chain. Nothing is deleted: a merge is undone. The reasons are sealed with the acts.';
comment on column routing.merges.root is
  'The case that goes on for the merged one now: the survivor, or what the survivor itself went into.';
comment on column routing.merges.added_scope is
  'The units that see the survivor only because of this merge.';

create function routing.refuse_a_ring_of_merges() returns trigger
  language plpgsql
  as $$
begin
  if exists (select
               from routing.merges m
              where m.undone_at is null
                and m.merged = new.root)
  then
    raise exception 'case % went into another one itself', new.root;
  end if;
  return null;
end
$$;

create constraint trigger merges_make_no_ring
  after insert or update on routing.merges
  deferrable initially deferred
  for each row when (new.undone_at is null)
  execute function routing.refuse_a_ring_of_merges();

-- Whoever is kept from one of the cases that went together is kept from all of them.

create or replace view routing.kept_from as
  select e.case_id, e.person
    from routing.exclusions e
   where e.lifted_at is null
   union all
  select m.root, e.person
    from routing.exclusions e
    join routing.merges m
      on m.merged = e.case_id
     and m.undone_at is null
   where e.lifted_at is null
   union all
  select m.merged, e.person
    from routing.exclusions e
    join routing.merges m
      on m.root = e.case_id
     and m.undone_at is null
   where e.lifted_at is null
   union all
  select beside.merged, e.person
    from routing.exclusions e
    join routing.merges m
      on m.merged = e.case_id
     and m.undone_at is null
    join routing.merges beside
      on beside.root = m.root
     and beside.undone_at is null
     and beside.merged <> m.merged
   where e.lifted_at is null;

comment on view routing.kept_from is
  'From which person which case is kept now, by its own list or by that of a case it went together with.';

create table routing.links (
  id           uuid         not null primary key,
  one          uuid         not null references routing.cases,
  other        uuid         not null references routing.cases,
  kind         text         not null
               check (kind in ('sibling', 'household', 'suspect', 'event', 'see-also', 'not-the-same')),
  reason       bytea        not null,
  linked_at    timestamptz  not null,
  linked_by    uuid         not null,
  linked_role  text         not null,
  undone_at    timestamptz,
  undone_by    uuid,
  check (one < other),
  check ((undone_at is null) = (undone_by is null))
);

create unique index links_once_a_kind on routing.links (one, other, kind) where undone_at is null;
create index links_by_other on routing.links (other) where undone_at is null;

comment on table routing.links is
  'Cases that belong together, or were looked at and are not the same. Said by a person, taken back by a person; the reason is sealed with the case that stands first.';
