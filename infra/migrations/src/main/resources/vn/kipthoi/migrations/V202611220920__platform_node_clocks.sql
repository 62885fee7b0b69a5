-- Which clocks there are, and how far each is from the database's. A node that is alone in
-- contradicting the database follows it; when all nodes contradict it, the database is wrong.

create table platform.node_clocks (
  node       uuid         not null,
  ahead      interval     not null,
  beaten_at  timestamptz  not null,
  primary key (node)
);

comment on table platform.node_clocks is
  'How far each node''s clock is ahead of the database''s, as it said at its last beat.';
