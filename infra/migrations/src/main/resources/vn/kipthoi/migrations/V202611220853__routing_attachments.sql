-- Photos, documents and recordings of a case. They lie here, so that every node has them, in sealed
-- pieces, each bound to its attachment and place. A file is first received as it was sent; what is
-- kept is what was found in it to be harmless, without what it told of its maker.

create table routing.attachments (
  id        uuid         not null,
  case_id   uuid         not null references routing.cases,
  state     text         not null check (state in ('receiving', 'kept', 'withdrawn')),
  kind      text         check (kind in ('jpeg', 'png', 'webp', 'pdf', 'mp3', 'm4a', 'wav', 'amr')),
  bytes     integer      check (bytes > 0),
  pieces    integer      check (pieces > 0),
  detail    bytea,
  added_by  uuid         not null,
  added_at  timestamptz  not null,
  primary key (id),
  check ((state = 'receiving') = (kind is null)),
  check ((kind is null) = (bytes is null) and (bytes is null) = (pieces is null)),
  check ((kind is null) = (detail is null))
);

comment on table routing.attachments is
  'What lies with a case. The name of the file, its hash and what it shows are sealed.';

create index attachments_by_case on routing.attachments (case_id, added_at);
create index attachments_left_behind on routing.attachments (added_at) where state = 'receiving';

create table routing.attachment_pieces (
  attachment  uuid     not null references routing.attachments on delete cascade,
  stage       text     not null check (stage in ('sent', 'kept')),
  place       integer  not null check (place >= 0),
  sealed      bytea    not null,
  primary key (attachment, stage, place)
);

comment on table routing.attachment_pieces is
  'The sealed pieces of an attachment; those of the stage sent go as soon as it is kept or refused.';
