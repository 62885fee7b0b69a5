-- What an operator is typing while somebody speaks. Each draft is sealed under keys of its own, the
-- caller's identity apart from the rest, as in a report. A draft that was sent or set aside keeps its
-- line and loses its words.

create table intake.call_drafts (
  id          uuid         primary key,
  by_account  uuid         not null,
  revision    bigint       not null check (revision > 0),
  state       text         not null default 'open' check (state in ('open', 'sent', 'set_aside')),
  content     bytea,
  identity    bytea,
  danger      boolean      not null,
  started_at  timestamptz  not null,
  saved_at    timestamptz  not null,
  check ((state = 'open') = (content is not null)),
  check (state = 'open' or identity is null)
);

create index call_drafts_open on intake.call_drafts (by_account, saved_at) where state = 'open';
create index call_drafts_of_danger on intake.call_drafts (saved_at) where state = 'open' and danger;

comment on table intake.call_drafts is
  'Reports that an operator is still typing. Only their owner reads them; of two savings the higher revision stands.';
comment on column intake.call_drafts.danger is
  'Whether an answer or a word names danger: such a draft, left untouched, is an alarm of the desk.';
