-- A line of the journal carries a keyed seal from the moment it is written. A moment later a node
-- links it to the line before it, so that none can be taken out, put in or moved without a trace.
-- infra/docs/journal.md says how both are worked out, for whoever checks them from outside.

alter table platform.journal
  add column id       uuid,
  add column purpose  text,
  add column policy   text,
  add column seal     bytea;

-- Not valid on purpose: what was written before lines had seals stays, and is linked like the rest.
alter table platform.journal
  add constraint journal_lines_are_sealed
    check (id is not null and seal is not null and octet_length(seal) = 32) not valid;

comment on column platform.journal.id is
  'Drawn by whoever wrote the line, and part of what is sealed: a copied line gives itself away.';
comment on column platform.journal.purpose is
  'What personal data was opened for; empty when the line is not about a reading.';
comment on column platform.journal.policy is
  'The version of the rules that led to it; empty when no rule did.';
comment on column platform.journal.seal is
  'A keyed fingerprint of the line; the key is in the key file and not in this database.';

create table platform.journal_unlinked (
  line  bigint  primary key
);

comment on table platform.journal_unlinked is
  'Lines that were written and wait for a node to link them, for a second or so.';

create table platform.journal_links (
  link       bigint       primary key check (link > 0),
  line       bigint       not null unique,
  hash       bytea        not null check (octet_length(hash) = 32),
  seal       bytea        check (octet_length(seal) = 32),
  linked_at  timestamptz  not null
);

comment on table platform.journal_links is
  'The journal as a chain: each hash covers its line and the hash before it. Append-only.';
comment on column platform.journal_links.seal is
  'A keyed fingerprint of the hash, on the last link of each round: whoever lacks the key cannot forge what leads up to it.';

create trigger journal_links_are_append_only
  before update or delete or truncate on platform.journal_links
  for each statement execute function platform.refuse_change();

insert into platform.journal_unlinked (line)
select line from platform.journal;
