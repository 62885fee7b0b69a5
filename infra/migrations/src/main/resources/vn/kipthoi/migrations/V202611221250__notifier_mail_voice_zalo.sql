-- Letters, calls and messages in Zalo beside texts.
alter table notifier.attempts
  drop constraint attempts_channel_check,
  add constraint attempts_channel_check
    check (channel in ('in_app', 'sms', 'web_push', 'email', 'voice', 'zalo'));

comment on table notifier.attempts is
  'One try to tell one person on one channel. Retries are rows of their own; nothing else retries. A way that is second in a person''s order waits here until its time.';

-- What came back by another way than a text.
alter table notifier.replies
  add column channel  text not null default 'sms' check (channel in ('sms', 'voice', 'zalo')),
  add column asked_by uuid references notifier.alerts;

comment on column notifier.replies.asked_by is
  'The alert whose call or message is answered, where the channel says so.';

create table notifier.callbacks (
  event        text         primary key check (length(event) between 1 and 100),
  alert_id     uuid         not null references notifier.alerts,
  channel      text         not null check (channel in ('voice', 'zalo')),
  try          integer      not null,
  what         text         not null
                 check (what in ('ringing', 'delivered', 'read', 'failed', 'refused', 'answered')),
  happened_at  timestamptz  not null,
  received_at  timestamptz  not null,
  outcome      text         not null
                 check (outcome in ('applied', 'older', 'not_theirs', 'replied'))
);

comment on table notifier.callbacks is
  'What the gateway reported, each event once. Numbers and words are not kept here.';

create index callbacks_of_an_attempt on notifier.callbacks (alert_id, channel, try);

-- A try that goes under the key of an earlier one, whose end nobody knows: it is asked for first.
alter table notifier.attempts
  add column sent_as integer check (sent_as between 1 and try);

comment on column notifier.attempts.sent_as is
  'The earlier try under whose key this one goes, because nobody knows what came of that; null for its own.';

create function notifier.next_way_at_once() returns trigger
  language plpgsql
as $$
begin
  update notifier.attempts w
     set send_at = greatest(platform.now(), a.not_before)
    from notifier.alerts a
   where a.id = new.alert_id
     and (w.alert_id, w.channel, w.try) = (
           select n.alert_id, n.channel, n.try
             from notifier.attempts n
            where n.alert_id = new.alert_id
              and n.channel not in ('in_app', 'web_push')
              and n.state = 'queued'
              and n.try = 1
              and n.send_at > platform.now()
            order by n.send_at, n.line
            limit 1);
  return null;
end
$$;

comment on function notifier.next_way_at_once() is
  'A way that cannot deliver at all is not waited for: the person''s next one begins.';

create trigger attempts_move_on
  after update of state on notifier.attempts
  for each row
  when (new.state = 'failed_for_good' and old.state <> 'failed_for_good'
        and new.channel not in ('in_app', 'web_push'))
  execute function notifier.next_way_at_once();

create index attempts_by_age on notifier.attempts using brin (queued_at);
