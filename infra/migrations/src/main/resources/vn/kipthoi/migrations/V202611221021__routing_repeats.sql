-- Reports that are alike without anybody having said so: they are counted (rule 3 of triage), and a
-- case that was screened out is opened again by the third of twelve months.

create table routing.repeats (
  report   uuid  not null,
  earlier  uuid  not null,
  primary key (report, earlier),
  check (report <> earlier)
);

create index repeats_by_earlier on routing.repeats (earlier);

comment on table routing.repeats is
  'Which report was recognised to repeat which earlier one when it was taken. A hint that counts, never a merge.';

insert into platform.fact_readers (kind, reader)
values ('ReportRepeated', 'routing');
