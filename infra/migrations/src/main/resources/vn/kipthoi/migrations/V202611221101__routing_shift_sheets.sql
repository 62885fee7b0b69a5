-- What one shift of the hotline leaves to the next: made from the clocks as they stand, signed by who
-- leaves and by who takes over, who are never the same. Codes and instants only, nothing of a person.

create table routing.shift_sheets (
  id         uuid         primary key,
  day        date         not null,
  shift      text         not null check (shift in ('morning', 'afternoon', 'night')),
  version    integer      not null check (version > 0),
  content    jsonb        not null,
  made_at    timestamptz  not null,
  made_by    uuid         not null,
  left_at    timestamptz,
  left_by    uuid,
  taken_at   timestamptz,
  taken_by   uuid,
  unique (day, shift, version),
  check ((left_at is null) = (left_by is null)),
  check ((taken_at is null) = (taken_by is null)),
  check (taken_by is null or left_by is not null),
  check (taken_by <> left_by)
);

comment on table routing.shift_sheets is
  'Hand-over sheets of the hotline. A sheet is never edited: what changed since stands in the next version.';
