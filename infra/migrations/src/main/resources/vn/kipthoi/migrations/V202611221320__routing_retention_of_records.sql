-- Not only cases have a period: so does what other modules keep that says something about people.

alter table routing.retention_periods
  drop constraint retention_periods_kind_check,
  add constraint retention_periods_kind_check
    check (kind in ('case', 'screened-out', 'non-case', 'reply', 'text', 'call-draft'));

create table routing.retention_disposals (
  id       uuid         not null,
  kind     text         not null check (kind in ('reply', 'text', 'call-draft')),
  months   integer      not null check (months > 0),
  records  integer      not null check (records > 0),
  at       timestamptz  not null,
  primary key (id)
);

comment on table routing.retention_disposals is
  'How many records beside the cases went, batch by batch, and under which period.';

create index retention_disposals_by_day on routing.retention_disposals (at);
