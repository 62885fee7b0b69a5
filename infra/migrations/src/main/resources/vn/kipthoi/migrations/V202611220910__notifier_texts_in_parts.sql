-- A carrier over SMPP recognises no key of ours: handed the same text twice, it sends it twice. So
-- what is about to go is written down before it goes, and what came back beside it. A node that dies
-- in between leaves a row that says "it may have gone", and nobody sends that text a second time
-- without knowing so.

create sequence notifier.text_references minvalue 1 maxvalue 65535 cycle;

comment on sequence notifier.text_references is
  'What a carrier is asked to repeat in its receipts; 16 bits, as SMPP has it.';

create table notifier.text_parts (
  text_key    uuid         not null,
  try         integer      not null check (try >= 1),
  part        smallint     not null check (part >= 1),
  of          smallint     not null check (of >= part),
  carrier     text         not null,
  reference   integer      not null,
  recipient   bytea        not null,
  state       text         not null
                           check (state in ('refused', 'begun', 'taken', 'failed', 'delivered')),
  message_id  text,
  failure     text,
  begun_at    timestamptz  not null,
  taken_at    timestamptz,
  ended_at    timestamptz,
  asked       integer      not null default 0,
  ask_at      timestamptz,
  primary key (text_key, try, part),
  check ((state = 'failed') = (failure is not null))
);

create unique index text_parts_by_message on notifier.text_parts (carrier, message_id)
 where message_id is not null;
create index text_parts_by_reference on notifier.text_parts (carrier, reference, recipient)
 where message_id is null;
create index text_parts_to_ask_for on notifier.text_parts (ask_at)
 where state = 'taken';

comment on table notifier.text_parts is
  'What was handed to a carrier, one row a short message, written before it goes.';
comment on column notifier.text_parts.text_key is
  'The alert, or the reply that is answered.';
comment on column notifier.text_parts.recipient is
  'A keyed fingerprint of the number: with the reference it finds the part of a receipt whose message was never confirmed.';
comment on column notifier.text_parts.message_id is
  'The carrier''s own. Without it nobody knows whether the carrier has taken the part.';
comment on column notifier.text_parts.ask_at is
  'When the carrier is asked what became of it, because no receipt has come.';

create table notifier.text_receipts (
  line         bigint       generated always as identity,
  carrier      text         not null,
  message_id   text         not null,
  state        text         not null check (state in ('taken', 'failed', 'delivered')),
  failure      text,
  reference    integer,
  recipient    bytea        not null,
  received_at  timestamptz  not null,
  look_at      timestamptz  not null,
  outcome      text         check (outcome in ('applied', 'older', 'nobodys')),
  primary key (carrier, message_id, recipient, state),
  check ((state = 'failed') = (failure is not null))
);

create index text_receipts_to_apply on notifier.text_receipts (look_at, line)
 where outcome is null;

comment on table notifier.text_receipts is
  'What carriers reported, kept before it is confirmed to them; each report once.';
comment on column notifier.text_receipts.outcome is
  'Empty while it waits for its part, for a receipt may overtake the answer to what it is for.';

alter table notifier.attempts
  drop constraint attempts_state_check,
  drop constraint attempts_check3,
  add constraint attempts_state_check
    check (state in ('queued', 'claimed', 'unknown', 'handed_over', 'delivered', 'read', 'answered',
                     'failed_for_now', 'failed_for_good', 'void')),
  add constraint attempts_why_check
    check ((state in ('unknown', 'failed_for_now', 'failed_for_good', 'void')) = (why is not null));

create or replace function notifier.keep_what_is_newer() returns trigger
  language plpgsql
  as $$
begin
  if new.state = old.state or new.state = any (case old.state
       when 'queued'          then array['claimed', 'answered', 'void']
       when 'claimed'         then array['unknown', 'handed_over', 'delivered', 'read', 'answered',
                                         'failed_for_now', 'failed_for_good', 'void']
       when 'unknown'         then array['handed_over', 'delivered', 'read', 'answered',
                                         'failed_for_now', 'failed_for_good']
       when 'handed_over'     then array['delivered', 'read', 'answered', 'failed_for_now',
                                         'failed_for_good']
       when 'failed_for_now'  then array['delivered', 'answered']
       when 'failed_for_good' then array['delivered', 'answered']
       when 'delivered'       then array['read', 'answered']
       when 'read'            then array['answered']
       else array[]::text[]
     end)
  then
    return new;
  end if;
  raise exception 'an attempt that is % does not become %', old.state, new.state
    using errcode = 'check_violation';
end
$$;

comment on function notifier.keep_what_is_newer() is
  'What is proven stays proven: that a phone has a text outweighs whatever a carrier said before.';

alter table notifier.simulated_texts
  drop constraint simulated_texts_body_check,
  add constraint simulated_texts_body_check check (length(body) between 1 and 1000);
