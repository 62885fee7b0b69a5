-- What people do to a case, one row for each act, and what lies over its state.

create table routing.acts (
  id            uuid         not null,
  case_id       uuid         not null references routing.cases,
  version       bigint       not null,
  word          text         not null check (word ~ '^[a-z][a-z-]{2,39}$'),
  by_account    uuid         not null,
  by_person     uuid,
  by_role       text         not null,
  at            timestamptz  not null,
  sent_key      text         check (length(sent_key) between 1 and 200),
  codes         jsonb        not null,
  sealed_words  bytea,
  state_before  text         not null,
  state_after   text         not null,
  primary key (id),
  unique (case_id, version),
  unique (by_account, sent_key)
);

comment on table routing.acts is
  'What people did to a case, in the order of its versions. Never changed.';
comment on column routing.acts.sent_key is
  'Names one sending: the same account that sends it again is told what came of the first.';
comment on column routing.acts.sealed_words is
  'What was said in somebody''s own words, sealed on the content ring under the key of the case.';

create trigger acts_are_only_added_to
  before update or delete on routing.acts
  for each statement execute function routing.refuse_rewriting();

create table routing.overlays (
  case_id     uuid  not null references routing.cases,
  emergency   jsonb,
  separation  jsonb,
  crime       jsonb,
  escalated   jsonb,
  transfer    jsonb,
  ending      jsonb,
  lowering    jsonb,
  primary key (case_id)
);

comment on table routing.overlays is
  'What lies over the state of a case now, and what waits for a second person. Codes, ids and instants only; how it came about stands in routing.acts.';
