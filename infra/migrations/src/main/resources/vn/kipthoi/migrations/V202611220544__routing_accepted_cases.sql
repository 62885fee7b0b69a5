-- The inbox also shows what a person holds.

create index cases_by_who_accepted on routing.cases (accepted_by, accepted_at)
 where accepted_by is not null;

create index deadlines_by_case on routing.deadlines (case_id) where state = 'open';
