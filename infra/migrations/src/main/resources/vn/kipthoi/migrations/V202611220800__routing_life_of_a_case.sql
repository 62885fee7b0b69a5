-- A case has a life beyond its acceptance: the states of Decree 56, a version that every change
-- raises, and milestones, which all clocks start and stop from.

alter table routing.cases drop constraint cases_state_check;
alter table routing.cases drop constraint cases_check;


update routing.cases
   set state = case state when 'held' then 'unrouted'
                          when 'routed' then 'routed'
                          else 'acknowledged'
               end;

alter table routing.cases
  add column version             bigint       not null default 1 check (version > 0),
  add column state_before        text,
  add column changed_at          timestamptz,
  add column changed_by_account  uuid,
  add column changed_by_person   uuid,
  add column changed_by_role     text,
  add constraint cases_state_check
      check (state in ('unrouted', 'routed', 'acknowledged', 'verifying', 'assessed',
                       'unfounded-review', 'needs', 'plan-draft', 'plan-submitted',
                       'plan-approved', 'in-support', 'review', 'closed', 'screened-out',
                       'closed-non-case', 'merged')),
  add constraint cases_waiting_are_nobodys
      check (state not in ('unrouted', 'routed') or accepted_at is null),
  add constraint cases_acknowledged_are_somebodys
      check (state <> 'acknowledged' or accepted_at is not null),
  add constraint cases_merged_remember
      check ((state = 'merged') = (state_before is not null));

update routing.cases
   set changed_at = coalesce(accepted_at, opened_at);

alter table routing.cases
  alter column changed_at set not null;

comment on column routing.cases.state is
  'How far the case is; what it may become next is said in vn.kipthoi.routing.life.';
comment on column routing.cases.version is
  'One more with every change. Whoever changes a case says which version they saw.';
comment on column routing.cases.state_before is
  'Of a merged case: what it was, and becomes again when the merge is undone.';
comment on column routing.cases.changed_at is
  'When it was last changed, and by whom: an account, a person of a roster, or neither when the system did it.';

create table routing.milestones (
  entry        bigint       generated always as identity,
  case_id      uuid         not null references routing.cases,
  milestone    text         not null check (milestone ~ '^[a-z][a-z-]{2,39}$'),
  at           timestamptz  not null,
  recorded_at  timestamptz  not null,
  by_account   uuid,
  by_person    uuid,
  detail       jsonb        not null default '{}',
  primary key (entry)
);

comment on table routing.milestones is
  'What a case has reached, and when. Clocks start and stop from these rows; none is ever changed. Ids and codes only.';
comment on column routing.milestones.at is 'When it was so; recorded_at is when it was said.';

create index milestones_by_case on routing.milestones (case_id, entry);

create table routing.priority_changes (
  entry        bigint       generated always as identity,
  case_id      uuid         not null references routing.cases,
  was          text         not null check (was in ('P1', 'P2', 'P3', 'P4')),
  becomes      text         not null check (becomes in ('P1', 'P2', 'P3', 'P4')),
  at           timestamptz  not null,
  recorded_at  timestamptz  not null,
  by_account   uuid,
  by_person    uuid,
  proposed_by  uuid,
  primary key (entry),
  check (was <> becomes),
  check (becomes < was or proposed_by is not null),
  check (proposed_by is null or proposed_by <> by_account)
);

comment on table routing.priority_changes is
  'How urgent a case was, and became. Raised by anyone at once; lowered only when a second account confirms what another proposed.';

create index priority_changes_by_case on routing.priority_changes (case_id, entry);

insert into routing.milestones (case_id, milestone, at, recorded_at)
select id, 'received', heard_at, opened_at from routing.cases
 union all
select id, 'triaged', opened_at, opened_at from routing.cases
 order by 3;

insert into routing.milestones (case_id, milestone, at, recorded_at, by_person)
select id, 'acknowledged', accepted_at, accepted_at, accepted_by
  from routing.cases
 where accepted_at is not null;

create function routing.refuse_rewriting() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'what a case has reached is only added to';
end
$$;

create trigger milestones_are_only_added_to
  before update or delete on routing.milestones
  for each statement execute function routing.refuse_rewriting();

create trigger priority_changes_are_only_added_to
  before update or delete on routing.priority_changes
  for each statement execute function routing.refuse_rewriting();
