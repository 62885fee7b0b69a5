-- An answer given where there is no signal comes in later: what the device said of it, and whether
-- that was believed.

alter table routing.answers
  add column claimed_at timestamptz,
  add column device uuid,
  add column entry bigint check (entry >= 1),
  add column disbelieved text
      check (disbelieved in ('not-attested', 'in-the-future', 'too-old', 'before-delivery',
                             'count-not-growing')),
  add check ((device is null) = (entry is null)),
  add check (device is null or claimed_at is not null),
  add check (disbelieved is null or claimed_at is not null);

comment on column routing.answers.claimed_at is
  'When it was said by the clock of the device, where it came in later.';
comment on column routing.answers.entry is
  'The device''s own number of the entry; it only grows.';
comment on column routing.answers.disbelieved is
  'Why the moment of the device does not count; it counts from said_at then.';

create index answers_by_device on routing.answers (person, device, entry) where device is not null;
