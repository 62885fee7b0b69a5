-- Several nodes of one demonstration may start at once, and each wants to tell people how to sign
-- in; only the one that drew the passwords can, so the others say where it wrote them.

create table platform.demonstrations (
  single         boolean  primary key default true check (single),
  accounts_file  text     not null
);

comment on table platform.demonstrations is
  'One row when this database belongs to a demonstration: where its accounts were written.';
