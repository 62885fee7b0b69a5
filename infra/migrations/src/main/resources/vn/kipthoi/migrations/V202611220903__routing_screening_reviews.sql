-- A supervisor looks again at a sample of what was screened out, and says whether they agree.

create table routing.screening_reviews (
  case_id     uuid         not null references routing.cases,
  version     bigint       not null,
  at          timestamptz  not null,
  by_account  uuid         not null,
  agrees      boolean      not null,
  primary key (case_id, version)
);

comment on table routing.screening_reviews is
  'What a supervisor said of a screened-out case, as it was in that version. Who disagrees reopens it.';
