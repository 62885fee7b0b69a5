-- Telling somebody is a row, and so is each try: "who was told, when, and did it arrive?" is
-- answered by reading, and a node that dies in the middle leaves nothing that another cannot take up.

create table notifier.alerts (
  id           uuid         primary key,
  deadline_id  uuid         not null,
  case_id      uuid         not null,
  case_number  text         not null check (case_number ~ '^[2-9CDFGHJKMNPQRTVWX]{6}$'),
  clock        text         not null,
  step         integer      not null check (step >= 0),
  round        integer      not null check (round >= 0),
  rung         text         not null,
  unit         text         not null,
  commune      text         not null,
  priority     text         not null check (priority in ('P1', 'P2', 'P3', 'P4')),
  due_at       timestamptz  not null,
  not_after    timestamptz  not null check (not_after >= due_at),
  person_id    uuid         not null,
  place        integer      not null check (place >= 1),
  below        text         not null
                            check (below in ('first_to_know', 'nobody_to_ask', 'not_accepted',
                                             'not_reached')),
  below_rung   text,
  raised_at    timestamptz  not null,
  unique (deadline_id, person_id),
  check ((below in ('not_accepted', 'not_reached')) = (below_rung is not null))
);

create index alerts_of_a_person on notifier.alerts (person_id, raised_at desc);
create index alerts_of_a_case on notifier.alerts (case_id, raised_at);

comment on table notifier.alerts is
  'One person is told of one call-out, once. Who by id, which case by number: nothing personal.';
comment on column notifier.alerts.place is
  'Their place on the roster, 1 for the first on duty.';
comment on column notifier.alerts.below is
  'What had happened on the rung below when this one was called.';

create table notifier.attempts (
  alert_id        uuid         not null references notifier.alerts (id),
  channel         text         not null check (channel in ('in_app', 'sms')),
  try             integer      not null check (try >= 1),
  state           text         not null
                               check (state in ('queued', 'claimed', 'handed_over', 'delivered',
                                                'read', 'answered', 'failed_for_now',
                                                'failed_for_good', 'void')),
  line            bigint       generated always as identity,
  person_id       uuid         not null,
  urgency         smallint     not null check (urgency between 1 and 4),
  due_at          timestamptz  not null,
  send_at         timestamptz  not null,
  claims          integer      not null default 0 check (claims >= 0),
  owner           text,
  lease_until     timestamptz,
  reference       text,
  why             text,
  queued_at       timestamptz  not null,
  handed_over_at  timestamptz,
  delivered_at    timestamptz,
  read_at         timestamptz,
  answered_at     timestamptz,
  ended_at        timestamptz,
  primary key (alert_id, channel, try),
  check ((state = 'claimed') = (lease_until is not null)),
  check (state <> 'claimed' or owner is not null),
  check (state <> 'handed_over' or reference is not null),
  check ((state in ('failed_for_now', 'failed_for_good', 'void')) = (why is not null))
);

create unique index attempts_one_open_at_a_time on notifier.attempts (alert_id, channel)
 where state in ('queued', 'claimed');

create index attempts_open on notifier.attempts (urgency, due_at, line)
 where state in ('queued', 'claimed');

create index attempts_open_of_a_person on notifier.attempts (person_id, channel, urgency, line)
 where state in ('queued', 'claimed');

comment on table notifier.attempts is
  'One try to tell one person on one channel. Retries are rows of their own; nothing else retries.';
comment on column notifier.attempts.owner is
  'The node that has it in hand until lease_until; then any other may take it up.';
comment on column notifier.attempts.claims is
  'How often it was taken in hand. A node that comes back late with an old number changes nothing.';
comment on column notifier.attempts.why is
  'Why it ended, in words of our own: what carriers say may contain numbers.';

create function notifier.keep_what_is_newer() returns trigger
  language plpgsql
  as $$
begin
  if new.state = old.state or new.state = any (case old.state
       when 'queued'      then array['claimed', 'answered', 'void']
       when 'claimed'     then array['handed_over', 'delivered', 'read', 'answered',
                                     'failed_for_now', 'failed_for_good', 'void']
       when 'handed_over' then array['delivered', 'read', 'answered']
       when 'delivered'   then array['read', 'answered']
       when 'read'        then array['answered']
       else array[]::text[]
     end)
  then
    return new;
  end if;
  raise exception 'an attempt that is % does not become %', old.state, new.state
    using errcode = 'check_violation';
end
$$;

create trigger attempts_only_go_forward
  before update of state on notifier.attempts
  for each row execute function notifier.keep_what_is_newer();
