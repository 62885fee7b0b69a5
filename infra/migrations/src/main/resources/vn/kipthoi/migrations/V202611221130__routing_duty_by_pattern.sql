-- Who of a team is on duty, beyond "always": a weekly pattern from a day on, dated changes of it,
-- swaps that two people agree upon, and leave. Nothing is overwritten: a call-out of March is
-- explained by the roster of March.

alter table routing.people
  add column post        text         not null default 'other'
    check (post ~ '^[a-z][a-z-]{1,29}$'),
  add column language    text         not null default 'vi' check (language in ('vi', 'en')),
  add column marks       boolean      not null default false,
  add column edit        integer      not null default 1 check (edit > 0),
  add column left_at     timestamptz;

comment on column routing.people.post is
  'What they are by law or by appointment in the team: leader, child-protection officer, police…';
comment on column routing.people.marks is
  'Whether their phone shows Vietnamese with its marks; without them a text is shorter and safe on every phone.';
comment on column routing.people.left_at is
  'When they left the service. Nobody is deleted: decisions of the past name them.';

alter table routing.teams
  add column edit integer not null default 1 check (edit > 0);

comment on column routing.teams.edit is
  'Grows with every change of the team or of its roster, so that two people cannot overwrite each other.';

create table routing.channels (
  id            uuid         not null,
  person        uuid         not null references routing.people,
  kind          text         not null check (kind in ('sms', 'voice', 'zalo', 'email')),
  place         integer      not null check (place >= 0),
  address       bytea        not null,
  fingerprint   bytea        not null check (octet_length(fingerprint) = 16),
  code_mark     bytea        check (octet_length(code_mark) = 32),
  code_sent_at  timestamptz,
  code_tries    integer      not null default 0 check (code_tries >= 0),
  verified_at   timestamptz,
  proof         text         check (proof in ('code', 'demonstration')),
  primary key (id),
  unique (kind, fingerprint),
  check ((verified_at is null) = (proof is null)),
  check ((code_mark is null) = (code_sent_at is null))
);

comment on table routing.channels is
  'Ways to reach a person, in their order. Addresses are sealed on the staff ring, bound to the person.';
comment on column routing.channels.verified_at is
  'When a code that was sent over it came back; it is asked for again each month.';
comment on column routing.channels.proof is
  'How it was verified: by a code, or not at all because the person is one of a demonstration.';
comment on column routing.channels.code_mark is
  'A keyed fingerprint of the code that was sent last; the code itself is not kept.';

create index channels_of_a_person on routing.channels (person, place);

-- Whoever was enrolled so far was so for a demonstration or by a test.
insert into routing.channels (id, person, kind, place, address, fingerprint, verified_at, proof)
select gen_random_uuid(), p.id, 'sms', 0, p.phone, p.phone_fingerprint, platform.now(), 'demonstration'
  from routing.people p;

create table routing.duty_patterns (
  id          uuid         not null,
  team        uuid         not null references routing.teams,
  from_day    date         not null,
  standing    boolean      not null,
  number      integer      not null check (number > 0),
  decided_by  uuid         not null,
  decided_at  timestamptz  not null,
  primary key (id),
  unique (team, number)
);

comment on table routing.duty_patterns is
  'What a week of a team looks like from a day on. Of several from one day the last decided one holds.';
comment on column routing.duty_patterns.standing is
  'Whether from that day on everybody of the standing roster is on duty around the clock again.';

create table routing.duty_shifts (
  pattern  uuid      not null references routing.duty_patterns,
  day      smallint  not null check (day between 1 and 8),
  starts   smallint  not null check (starts between 0 and 1439),
  ends     smallint  not null check (ends > starts and ends <= starts + 1440),
  person   uuid      not null references routing.people,
  place    smallint  not null check (place >= 0),
  primary key (pattern, day, starts, person)
);

comment on table routing.duty_shifts is
  'One person''s watch on a day of the week, 1 for Monday; 8 on days off, where a pattern has any for them.';
comment on column routing.duty_shifts.starts is 'Minutes after the midnight at which the day begins in Viet Nam.';

create index duty_shifts_by_person on routing.duty_shifts (person);

create table routing.duty_changes (
  id           uuid         not null,
  team         uuid         not null references routing.teams,
  kind         text         not null check (kind in ('override', 'swap')),
  person       uuid         not null references routing.people,
  instead_of   uuid         references routing.people,
  starts_at    timestamptz  not null,
  ends_at      timestamptz  not null,
  state        text         not null check (state in ('asked', 'settled', 'refused', 'withdrawn')),
  code         text         check (code ~ '^[2-9CDFGHJKMNPQRTVWX]{6}$'),
  asked_by     uuid         not null,
  asked_at     timestamptz  not null,
  settled_by   uuid,
  settled_at   timestamptz,
  via          text         check (via in ('web', 'sms')),
  primary key (id),
  check (ends_at > starts_at and ends_at <= starts_at + interval '62 days'),
  check (person <> instead_of),
  check (kind = 'override' or (instead_of is not null and code is not null)),
  check ((state = 'asked') = (settled_at is null)),
  check (kind = 'swap' or state in ('settled', 'withdrawn'))
);

comment on table routing.duty_changes is
  'A person is on duty between two moments although the pattern does not say so; instead of another, or beside those on duty. A swap counts once the one who is asked accepts.';
comment on column routing.duty_changes.code is
  'What the person who is asked replies with from a basic phone. It opens nothing but this.';

create unique index duty_changes_asked_by_code on routing.duty_changes (code) where state = 'asked';
create index duty_changes_of_a_team on routing.duty_changes (team, ends_at);

create table routing.leaves (
  id            uuid         not null,
  person        uuid         not null references routing.people,
  starts_at     timestamptz  not null,
  ends_at       timestamptz  not null,
  entered_by    uuid         not null,
  entered_at    timestamptz  not null,
  withdrawn_by  uuid,
  withdrawn_at  timestamptz,
  primary key (id),
  check (ends_at > starts_at and ends_at <= starts_at + interval '400 days'),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);

comment on table routing.leaves is
  'A person is on no roster between two moments. Why is theirs and not kept.';

create index leaves_of_a_person on routing.leaves (person, ends_at) where withdrawn_at is null;

create table routing.tet_confirmations (
  id            uuid         not null,
  team          uuid         not null references routing.teams,
  year          integer      not null check (year between 2020 and 2200),
  team_edit     integer      not null,
  confirmed_by  uuid         not null,
  confirmed_at  timestamptz  not null,
  withdrawn_by  uuid,
  withdrawn_at  timestamptz,
  primary key (id),
  check ((withdrawn_by is null) = (withdrawn_at is null))
);

comment on table routing.tet_confirmations is
  'Somebody of the team has looked at who is on duty over the Tết of a year, and said that it holds.';
comment on column routing.tet_confirmations.team_edit is
  'The roster that was confirmed; once it is changed it has to be confirmed again.';

create unique index tet_confirmations_once on routing.tet_confirmations (team, year)
  where withdrawn_at is null;

create function routing.on_roster_of(asked uuid) returns setof uuid
language sql stable parallel safe
as $$
select r.person from routing.duty_rosters r where r.team = asked
 union
select s.person
  from routing.duty_patterns p
  join routing.duty_shifts s on s.pattern = p.id
 where p.team = asked
 union
select c.person from routing.duty_changes c where c.team = asked and c.state = 'settled'
$$;

comment on function routing.on_roster_of(uuid) is
  'Everybody whom a team''s roster has ever named.';

create function routing.roster_of(asked uuid, since timestamptz, till timestamptz) returns jsonb
language sql stable parallel safe
as $$
select jsonb_build_object(
  'standing', coalesce((
    select jsonb_agg(jsonb_build_object(
             'person', r.person, 'place', r.place, 'from', r.on_duty_from, 'until', r.on_duty_until)
             order by r.place, r.person)
      from routing.duty_rosters r
     where r.team = asked
       and r.on_duty_from < till
       and (r.on_duty_until is null or r.on_duty_until > since)), '[]'),
  'patterns', coalesce((
    select jsonb_agg(jsonb_build_object(
             'from', p.from_day, 'standing', p.standing,
             'shifts', coalesce((
               select jsonb_agg(jsonb_build_object(
                        'day', s.day, 'starts', s.starts, 'ends', s.ends,
                        'person', s.person, 'place', s.place)
                        order by s.day, s.starts, s.place)
                 from routing.duty_shifts s
                where s.pattern = p.id), '[]'))
             order by p.from_day, p.number)
      from routing.duty_patterns p
     where p.team = asked), '[]'),
  'changes', coalesce((
    select jsonb_agg(jsonb_build_object(
             'id', c.id, 'kind', c.kind, 'person', c.person, 'insteadOf', c.instead_of,
             'from', c.starts_at, 'until', c.ends_at, 'settledAt', c.settled_at)
             order by c.settled_at, c.id)
      from routing.duty_changes c
     where c.team = asked
       and c.state = 'settled'
       and c.starts_at < till
       and c.ends_at > since), '[]'),
  'leaves', coalesce((
    select jsonb_agg(jsonb_build_object(
             'person', l.person, 'from', l.starts_at, 'until', l.ends_at)
             order by l.starts_at, l.person)
      from (select person, starts_at, ends_at
              from routing.leaves
             where withdrawn_at is null
               and starts_at < till
               and ends_at > since
             union all
            select id, left_at, timestamptz '9999-01-01 00:00Z'
              from routing.people
             where left_at < till) l
     where l.person in (select routing.on_roster_of(asked))), '[]'),
  'unreachable', coalesce((
    select jsonb_agg(p.id)
      from routing.people p
     where p.unreachable_since is not null
       and p.id in (select routing.on_roster_of(asked))), '[]'))
$$;

comment on function routing.roster_of(uuid, timestamptz, timestamptz) is
  'All that is said of who of a team is on duty between two moments; what follows from it is decided in one place, outside.';

create view routing.members as
select p.id, p.unit, p.name, p.post, p.language, p.marks, p.edit, p.left_at,
       p.unreachable_since is not null as unreachable,
       coalesce((
         select jsonb_agg(jsonb_build_object(
                  'id', c.id, 'kind', c.kind, 'place', c.place,
                  'address', encode(c.address, 'hex'),
                  'verifiedAt', c.verified_at, 'proof', c.proof,
                  'codeSentAt', c.code_sent_at, 'tries', c.code_tries)
                  order by c.place, c.id)
           from routing.channels c
          where c.person = p.id), '[]') as channels
  from routing.people p;

comment on view routing.members is
  'People with their channels in their order; all that is personal is sealed.';
