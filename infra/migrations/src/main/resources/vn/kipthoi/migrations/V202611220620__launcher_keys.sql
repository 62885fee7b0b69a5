-- Sealed data opens with one key file only. A node with another one would seal what the others
-- cannot open, so the database remembers which file is its own and a wrong one is refused at start.

create table platform.key_fingerprint (
  single       boolean      primary key default true check (single),
  fingerprint  text         not null,
  recorded_at  timestamptz  not null default platform.now()
);

comment on table platform.key_fingerprint is
  'A keyed fingerprint of the key file that belongs to this database. It opens nothing.';

create table platform.demonstration_keys (
  single    boolean  primary key default true check (single),
  key_file  text     not null
);

comment on table platform.demonstration_keys is
  'The keys of a demonstration, so that its nodes need no file in common. A key beside the data that it opens protects nothing: outside of a demonstration this table is empty, and every node is given the key file by KIPTHOI_KEY_FILE.';
