-- Where the child is now, where it happened and where the child lives are three places, and whose
-- case it is a fourth thing. Each change is a row of its own, with who said so and how sure it is.

create table routing.places (
  id             uuid         primary key,
  case_id        uuid         not null references routing.cases (id),
  place          text         not null check (place in ('now', 'event', 'home')),
  unit           text         check (unit ~ '^\d{5}$'),
  certainty      text         not null check (certainty in ('certain', 'likely', 'unknown')),
  said_by        text         not null check (said_by in ('reporter', 'child', 'family', 'team',
                                                          'police', 'operator')),
  reason         text         not null check (reason in ('new-information', 'correction',
                                                         'child-moved')),
  by_account     uuid         not null,
  at             timestamptz  not null,
  superseded_at  timestamptz,
  check ((unit is null) = (certainty = 'unknown'))
);

create unique index places_one_of_a_kind on routing.places (case_id, place)
  where superseded_at is null;

comment on table routing.places is
  'Where the child is now, where it happened, where the child lives: communes alone. What was said of them in words stays sealed with the report.';

create table routing.plan_assignments (
  id          uuid         primary key,
  case_id     uuid         not null references routing.cases (id),
  unit        text         not null check (unit ~ '^\d{5}$'),
  because     jsonb        not null,
  by_account  uuid         not null,
  since       timestamptz  not null,
  until       timestamptz  check (until >= since)
);

create unique index plan_assignments_one_at_a_time on routing.plan_assignments (case_id)
  where until is null;

comment on table routing.plan_assignments is
  'The commune where the child lives, when it is another one than that which verifies: it leads the plan (Decree 56/2017 art. 27, Law on Children art. 52).';

create table routing.rehomings (
  id           uuid         primary key,
  case_id      uuid         not null references routing.cases (id),
  from_unit    text         not null,
  to_unit      text,
  candidates   text[]       not null,
  at           timestamptz  not null,
  unique (case_id, from_unit),
  check ((to_unit is null) = (cardinality(candidates) > 1))
);

comment on table routing.rehomings is
  'Open cases whose commune was dissolved: where each went, or among which communes a desk was asked.';
