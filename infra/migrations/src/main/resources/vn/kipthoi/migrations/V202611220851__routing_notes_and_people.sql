-- What a team writes down beside the forms, and who belongs to a case. Words and identities are
-- sealed; what stands open are codes.

create table routing.notes (
  id          uuid         not null,
  case_id     uuid         not null references routing.cases,
  content     bytea        not null,
  corrects    uuid,
  written_by  uuid         not null,
  written_at  timestamptz  not null,
  primary key (id),
  unique (id, case_id),
  unique (corrects),
  foreign key (corrects, case_id) references routing.notes (id, case_id)
);

comment on table routing.notes is
  'Notes on a case. They are never edited; a correction is a note that names the one it corrects.';

create index notes_by_case on routing.notes (case_id, written_at);

create trigger notes_are_final
  before update or delete on routing.notes
  for each row execute function routing.keep_submitted_form();

create table routing.case_people (
  id        uuid         not null,
  case_id   uuid         not null references routing.cases,
  role      text         not null
            check (role in ('child', 'sibling', 'parent', 'caregiver', 'protecting-adult',
                            'suspect', 'witness', 'other')),
  version   bigint       not null check (version > 0),
  identity  bytea        not null,
  added_by  uuid         not null,
  saved_by  uuid         not null,
  saved_at  timestamptz  not null,
  left_at   timestamptz,
  primary key (id),
  unique (id, case_id)
);

comment on table routing.case_people is
  'Who belongs to a case, and as what. Everything that tells who they are is sealed on the identity ring.';
comment on column routing.case_people.left_at is
  'When it was found that they do not belong to it; they stay on record.';

create index case_people_by_case on routing.case_people (case_id);

create table routing.case_relations (
  case_id      uuid         not null,
  person       uuid         not null,
  other        uuid         not null,
  kind         text         not null
               check (kind in ('parent', 'step-parent', 'grandparent', 'sibling', 'relative',
                               'guardian', 'spouse', 'teacher', 'neighbour', 'employer', 'lives-with',
                               'other')),
  recorded_by  uuid         not null,
  recorded_at  timestamptz  not null,
  primary key (person, other, kind),
  foreign key (person, case_id) references routing.case_people (id, case_id),
  foreign key (other, case_id) references routing.case_people (id, case_id),
  check (person <> other)
);

comment on table routing.case_relations is 'What a person of a case is to another: person is the kind of other.';

create index case_relations_by_case on routing.case_relations (case_id);
