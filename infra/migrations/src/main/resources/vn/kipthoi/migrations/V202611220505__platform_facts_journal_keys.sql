-- Facts carry the work from module to module; the journal remembers who did what; data keys open
-- what is sealed. All three are written in the transaction of the change that they belong to.

create table platform.fact_readers (
  kind    text  not null,
  reader  text  not null,
  primary key (kind, reader)
);

comment on table platform.fact_readers is
  'Which module reads which kind of fact. Filled by migrations, so that no fact is recorded before its reader is known.';

create table platform.facts (
  id           uuid         not null,
  reader       text         not null,
  kind         text         not null,
  subject      uuid         not null,
  body         jsonb        not null,
  recorded_at  timestamptz  not null,
  look_at      timestamptz  not null,
  read_at      timestamptz,
  attempts     integer      not null default 0,
  failure      text,
  primary key (id, reader)
);

create index facts_unread on platform.facts (reader, look_at) where read_at is null;

comment on table platform.facts is
  'What became true, one row for each reader. Ids, codes and instants only; nothing personal.';

create table platform.journal (
  line     bigint       generated always as identity primary key,
  at       timestamptz  not null,
  actor    text         not null,
  action   text         not null,
  subject  uuid         not null,
  detail   jsonb        not null
);

create index journal_by_subject on platform.journal (subject, line);

comment on table platform.journal is
  'Who did what to what, append-only. Ids and reasons of policy; nothing personal.';

create function platform.refuse_change() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'the journal is append-only';
end
$$;

create trigger journal_is_append_only
  before update or delete or truncate on platform.journal
  for each statement execute function platform.refuse_change();

create table platform.data_keys (
  subject  uuid   not null,
  ring     text   not null check (ring in ('content', 'identity', 'staff')),
  wrapped  bytea  not null,
  primary key (subject, ring)
);

comment on table platform.data_keys is
  'Data keys, wrapped by a key that is not in this database. Without its row here, what was sealed never opens again.';
