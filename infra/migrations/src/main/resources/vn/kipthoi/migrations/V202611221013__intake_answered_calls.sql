-- Clock A: how long callers wait until an operator answers. The exchange says both moments; nothing
-- of the caller is kept, not even whether a report came of it.

create table intake.calls (
  id           uuid         primary key,
  queued_at    timestamptz  not null,
  answered_at  timestamptz,
  ended_at     timestamptz,
  by_account   uuid         not null,
  recorded_at  timestamptz  not null,
  check (answered_at >= queued_at),
  check (ended_at >= queued_at),
  check ((answered_at is null) <> (ended_at is null))
);

create index calls_by_moment on intake.calls (queued_at);

comment on table intake.calls is
  'One call in the queue of the hotline: answered at a moment, or given up by its caller at one.';
