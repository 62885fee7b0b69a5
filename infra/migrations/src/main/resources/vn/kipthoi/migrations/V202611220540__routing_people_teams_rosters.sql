-- Who answers for a unit, on which rung, and when. Everything is dated, so that a case of March is
-- read with the people of March. Names and numbers are sealed; a number is found again by its
-- keyed fingerprint, which tells nothing without the key.

create table routing.people (
  id                 uuid   not null,
  unit               text   not null check (unit ~ '^(\d{5}|\d{3}|\d{2}|A\d{2}-\d{3}|VN)$'),
  name               bytea  not null,
  phone              bytea  not null,
  phone_fingerprint  bytea  not null,
  unreachable_since  timestamptz,
  primary key (id),
  unique (phone_fingerprint),
  check (octet_length(phone_fingerprint) = 16)
);

comment on table routing.people is
  'People who can be called out. Name and phone are sealed on the staff ring, bound to the person.';

create table routing.teams (
  id           uuid         not null default gen_random_uuid(),
  unit         text         not null check (unit ~ '^(\d{5}|\d{3}|\d{2}|A\d{2}-\d{3}|VN)$'),
  rung         text         not null check (rung ~ '^[a-z][a-z-]{1,29}$'),
  valid_from   timestamptz  not null,
  valid_until  timestamptz,
  primary key (id),
  unique (unit, rung, valid_from),
  check (valid_until > valid_from)
);

comment on table routing.teams is
  'The body that answers for a unit on one rung of the ladder, while it is valid.';

create table routing.duty_rosters (
  team           uuid         not null references routing.teams,
  person         uuid         not null references routing.people,
  place          integer      not null check (place >= 0),
  on_duty_from   timestamptz  not null,
  on_duty_until  timestamptz,
  primary key (team, person, on_duty_from),
  check (on_duty_until > on_duty_from)
);

comment on table routing.duty_rosters is
  'Who of a team is on duty, and in which order they are told.';

create index duty_rosters_by_person on routing.duty_rosters (person);
