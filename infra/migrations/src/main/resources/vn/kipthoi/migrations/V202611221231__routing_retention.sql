-- How long what is kept of an ended case can be opened, who said so, what must not go whatever the
-- period says, and what went. What goes is the keys: without them nothing opens, here or in a copy.

alter table routing.cases
  add column erased_at timestamptz;

comment on column routing.cases.erased_at is
  'When the keys of the case and of its report were destroyed. What is left of it are counts and times; nobody sees it any more.';

create index cases_that_ended on routing.cases (changed_at, id)
  where erased_at is null and state in ('closed', 'closed-non-case', 'screened-out');

create or replace function routing.cases_visible_to(viewers_unit text, viewers_person uuid)
  returns setof routing.cases
  language sql
  stable
as $$
    select c.*
      from routing.cases c
     where c.scope @> array[viewers_unit]
       and c.erased_at is null
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

create table routing.retention_periods (
  id          uuid         not null,
  kind        text         not null check (kind in ('case', 'screened-out', 'non-case')),
  months      integer      not null check (months between 1 and 1200),
  source      text         not null check (length(source) between 1 and 300),
  from_day    date         not null,
  state       text         not null check (state in ('draft', 'checked', 'discarded')),
  made_by     uuid         not null,
  made_at     timestamptz  not null,
  settled_by  uuid,
  settled_at  timestamptz,
  primary key (id),
  check ((state = 'draft') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null)),
  check (state <> 'checked' or settled_by <> made_by)
);

comment on table routing.retention_periods is
  'How long ended cases of a kind can be opened, from a day on. One makes it, another checks it; of several in force the last checked one holds. Before the first the period that was shipped holds.';
comment on column routing.retention_periods.source is
  'What the period rests on: an article of law, or a decision with its number and date.';

create unique index retention_periods_one_draft on routing.retention_periods (kind) where state = 'draft';

create table routing.retention_holds (
  id         uuid         not null,
  case_id    uuid         not null references routing.cases,
  ground     text         not null check (ground in ('court', 'inspection', 'complaint', 'request', 'other')),
  reference  text         not null check (length(reference) between 1 and 60),
  set_by     uuid         not null,
  set_at     timestamptz  not null,
  lifted_by  uuid,
  lifted_at  timestamptz,
  primary key (id),
  check ((lifted_at is null) = (lifted_by is null))
);

comment on table routing.retention_holds is
  'A case must not go, however old: a court, an inspection, a complaint or the person themselves needs it.';
comment on column routing.retention_holds.reference is
  'The number and date of the letter that asks for it; no name.';

create index retention_holds_in_force on routing.retention_holds (case_id) where lifted_at is null;

create table routing.retention_looks (
  case_id   uuid         not null references routing.cases,
  again_at  timestamptz  not null,
  primary key (case_id)
);

comment on table routing.retention_looks is
  'Cases that were looked at and stay, and when they are looked at again; at most a year on, so that it does not tell how old a child is.';

create table routing.retention_lease (
  only_one  boolean      not null default true check (only_one),
  owner     text         not null,
  until     timestamptz  not null,
  primary key (only_one)
);

comment on table routing.retention_lease is
  'Which node carries retention out, and until when no other one does.';

insert into routing.retention_lease (owner, until) values ('', timestamptz '2000-01-01 00:00Z');

create table routing.retention_erasures (
  case_id    uuid         not null references routing.cases,
  kind       text         not null check (kind in ('case', 'screened-out', 'non-case')),
  months     integer      not null,
  keys       integer      not null check (keys >= 0),
  erased_at  timestamptz  not null,
  primary key (case_id)
);

comment on table routing.retention_erasures is
  'What went, under which period, and how many keys were destroyed for it.';

create index retention_erasures_by_day on routing.retention_erasures (erased_at);
