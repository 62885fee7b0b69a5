-- Changes of the directory of units that somebody wrote down from a decree, until a second person has
-- looked at what they would do.

create table routing.unit_changes (
  id          uuid         not null,
  body        text         not null check (length(body) between 1 and 200000),
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

comment on table routing.unit_changes is
  'Tables of changes of administrative units, as they were written down; made once another administrator has checked them.';

create index unit_changes_latest on routing.unit_changes (made_at desc);
