-- The services that a province knows of, and the cases that were referred to them.

create table routing.services (
  id             uuid         not null,
  province       text         not null check (province ~ '^\d{2}$'),
  kind           text         not null
                 check (kind in ('shelter', 'medical', 'psychological', 'legal', 'social-work',
                                 'school', 'police', 'livelihood', 'other')),
  name           text         not null check (length(name) between 1 and 200),
  phone          text         not null check (length(phone) between 1 and 60),
  address        text         not null check (length(address) between 1 and 300),
  opening        text         not null check (length(opening) between 1 and 200),
  verified_on    date         not null,
  demonstration  boolean      not null default false,
  version        bigint       not null check (version > 0),
  saved_by       uuid         not null,
  saved_at       timestamptz  not null,
  closed_at      timestamptz,
  primary key (id)
);

comment on table routing.services is
  'The directory of services of each province: bodies and their public contacts, never persons.';
comment on column routing.services.verified_on is
  'When somebody last made sure that the contacts are right. Old ones are shown as such.';
comment on column routing.services.demonstration is 'Invented, for trying the program out.';

create index services_by_province on routing.services (province, kind);

create table routing.referrals (
  id          uuid         not null,
  case_id     uuid         not null references routing.cases,
  service     uuid         not null references routing.services,
  state       text         not null check (state in ('made', 'accepted', 'refused', 'done')),
  version     bigint       not null check (version > 0),
  content     bytea        not null,
  made_by     uuid         not null,
  made_at     timestamptz  not null,
  changed_by  uuid         not null,
  changed_at  timestamptz  not null,
  primary key (id)
);

comment on table routing.referrals is
  'A case handed to a service for one need; the team stays responsible. Reasons and answers are sealed.';

create index referrals_by_case on routing.referrals (case_id, made_at);
