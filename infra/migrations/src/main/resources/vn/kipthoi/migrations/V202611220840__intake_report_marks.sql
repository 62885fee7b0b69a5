-- By what a report is found again when another may be about the same child. Each mark is a keyed
-- fingerprint of a normalised word (a name as it sounds, a phone, a hamlet, joined with its commune),
-- made with the recognition key of the key file: without that key nobody can ask this table anything.

create table intake.report_marks (
  report    uuid         not null primary key references intake.reports,
  ring      text         not null generated always as ('content') stored,
  heard_at  timestamptz  not null,
  edition   smallint     not null,
  marks     bigint[]     not null,
  foreign key (report, ring) references platform.data_keys (subject, ring) on delete cascade
);

create index report_marks_by_mark on intake.report_marks using gin (marks);

comment on table intake.report_marks is
  'Keyed fingerprints by which reports about the same child are found. They go when the report''s content key is destroyed.';
comment on column intake.report_marks.edition is
  'Which rules the words were read by; older ones are marked anew.';
