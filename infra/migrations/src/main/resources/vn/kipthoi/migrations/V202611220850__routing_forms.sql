-- The forms of Decree 56/2017. A form is data with a version, kept here under its hash, so that an
-- answer is read for ever under the question that was asked. A draft is what people still write; a
-- submitted form is final: it has a number, and is corrected by a new one that names it.

create table routing.form_definitions (
  hash        text     not null check (hash ~ '^[0-9a-f]{64}$'),
  form        text     not null check (form ~ '^0[1-7]$'),
  version     integer  not null check (version > 0),
  definition  text     not null,
  primary key (hash)
);

comment on table routing.form_definitions is
  'Every version of a form that was ever answered, as it was published.';

create table routing.submitted_forms (
  id            uuid         not null,
  case_id       uuid         not null references routing.cases,
  form          text         not null check (form ~ '^0[1-7]$'),
  definition    text         not null references routing.form_definitions,
  content       bytea        not null,
  identity      bytea,
  unit          text         not null,
  series        text         not null check (series in ('BC', 'KH', 'QĐ')),
  year          integer      not null check (year between 2017 and 2999),
  ordinal       integer      not null check (ordinal > 0),
  revision      integer      not null check (revision >= 0),
  corrects      uuid,
  submitted_by  uuid         not null,
  submitted_at  timestamptz  not null,
  primary key (id),
  unique (unit, series, year, ordinal),
  unique (id, case_id, form),
  unique (corrects),
  foreign key (corrects, case_id, form) references routing.submitted_forms (id, case_id, form),
  check ((revision = 0) = (corrects is null))
);

comment on table routing.submitted_forms is
  'Final forms. Answers are sealed under the key of the case; who reported, under its key of identities.';
comment on column routing.submitted_forms.corrects is
  'The one that this takes the place of. Each is corrected once; the correction may be corrected.';

create index submitted_forms_by_case on routing.submitted_forms (case_id, form, submitted_at);

create table routing.form_numbers (
  unit    text     not null,
  series  text     not null,
  year    integer  not null,
  last    integer  not null check (last > 0),
  primary key (unit, series, year)
);

comment on table routing.form_numbers is
  'The last number that a unit gave in a series and year. Taken in the transaction of its document, so that none is given twice and none is missing.';

create table routing.form_drafts (
  id          uuid         not null,
  case_id     uuid         not null references routing.cases,
  form        text         not null check (form ~ '^0[1-7]$'),
  definition  text         not null references routing.form_definitions,
  version     bigint       not null check (version > 0),
  content     bytea        not null,
  identity    bytea,
  corrects    uuid,
  opened_by   uuid         not null,
  saved_by    uuid         not null,
  saved_at    timestamptz  not null,
  primary key (id),
  unique (case_id, form),
  foreign key (corrects, case_id, form) references routing.submitted_forms (id, case_id, form)
);

comment on table routing.form_drafts is
  'What people write on a form before it is submitted. Its version grows with each saving.';

create function routing.keep_submitted_form() returns trigger
  language plpgsql
  as $$
begin
  raise exception 'a submitted form is final';
end
$$;

create trigger submitted_forms_are_final
  before update or delete on routing.submitted_forms
  for each row execute function routing.keep_submitted_form();
