-- A country after years of cases: {many} of them, one in {every} still open. Nobody in it exists. It is left
-- as autovacuum leaves such tables. The
-- temporary table commune is there: place, code, scope. A line with a semicolon alone ends a statement.

insert into routing.people (id, unit, name, phone, phone_fingerprint)
select gen_random_uuid(), code, '\x00', '\x00', decode(md5(code), 'hex')
  from commune
;
create temporary table holder as
select unit, min(id::text)::uuid as person
  from routing.people
 group by unit
;
create temporary table made as
select n,
       gen_random_uuid() as id,
       c.code as commune,
       c.scope,
       h.person as holder,
       n % {every} = 0 as is_open,
       n % 70 = 0 as is_new,
       (array['P1', 'P2', 'P2', 'P3', 'P3', 'P3', 'P4'])[1 + n % 7 * 3 % 7] as priority,
       now() - case when n % {every} = 0 then random() * interval '20 days'
                    else interval '3 days' + random() * interval '1000 days' end as heard_at
  from generate_series(1, {many}) n
  join commune c
    on c.place = 1 + (n * 15485863::bigint) % (select count(*) from commune)
  left join holder h
    on h.unit = c.code
;
alter table routing.cases disable trigger user
;
alter table routing.deadlines disable trigger user
;
insert into routing.cases
       (id, number, report_id, report_number, state, priority, unit, conflict, scope, heard_at,
        opened_at, changed_at, accepted_at, accepted_by, decision)
select id,
       (select string_agg(substr('23456789CDFGHJKMNPQRTVWX',
                                 1 + ((n * 104729::bigint) / (24 ^ p)::bigint % 24)::integer, 1), '')
          from generate_series(0, 5) p),
       gen_random_uuid(), 'R-2026-' || lpad(n::text, 7, '0'),
       case when is_new or (is_open and holder is null) then 'routed'
            when is_open then (array['acknowledged', 'verifying', 'assessed', 'in-support'])[1 + n / 10 % 4]
            else 'closed' end,
       priority, commune, false, scope, heard_at, heard_at, heard_at,
       case when not is_new and (holder is not null or not is_open) and holder is not null
            then heard_at + interval '12 minutes' end,
       case when not is_new then holder end,
       '{}'::jsonb
  from made
    on conflict (number) do nothing
;
create temporary table owed as
select m.*, k.nth,
       case when m.is_new or (m.is_open and m.holder is null) then 'acknowledge'
            when m.is_open then (array['child-seen', 'plan', 'approval', 'review', 'feedback'])[1 + (m.n / 10 + k.nth) % 5]
            else (array['acknowledge', 'child-seen', 'plan'])[k.nth] end as clock,
       case when not m.is_open then m.heard_at + k.nth * interval '30 hours'
            when random() < 0.05 then now() - random() ^ 2 * interval '16 hours'
            when random() < 0.08 then now() + random() * interval '2 hours'
            when random() < 0.30 then now() + interval '2 hours' + random() * interval '22 hours'
            else now() + interval '1 day' + random() ^ 2 * interval '12 days' end as due_at
  from made m
  join routing.cases c
    on c.id = m.id
  join generate_series(1, 3) k (nth)
    on not m.is_open or k.nth = 1 or (k.nth = 2 and m.n % 60 = 0 and not m.is_new and m.holder is not null)
;
insert into routing.deadlines
       (id, case_id, clock, commune, step, round, rung, unit, priority, policy, started_at, due_at,
        look_at, rest_by_node, rest_by_here, state, met_at, missed_at, missed_because, done_at, rule)
select gen_random_uuid(), id, clock, commune, 0, 0, 'team', commune, priority,
       (select version from routing.policies order by version limit 1),
       least(heard_at, due_at - interval '30 minutes'), due_at, due_at, due_at, due_at,
       case when is_open and due_at > now() then 'open'
            when is_open then case when clock = 'acknowledge' then 'open' else 'missed' end
            when n % 17 = 0 and nth = 2 then 'missed'
            else 'met' end,
       case when not is_open and not (n % 17 = 0 and nth = 2) then due_at - interval '2 minutes' end,
       case when (is_open and due_at <= now() and clock <> 'acknowledge')
              or (not is_open and n % 17 = 0 and nth = 2) then due_at end,
       case when (is_open and due_at <= now() and clock <> 'acknowledge')
              or (not is_open and n % 17 = 0 and nth = 2) then 'time' end,
       case when not is_open and n % 17 = 0 and nth = 2 then due_at + interval '3 hours' end,
       case when clock <> 'acknowledge' then 'measured' end
  from owed
    on conflict do nothing
;
insert into routing.timeline (case_id, at, kind, detail)
select id, heard_at, 'routed', jsonb_build_object('unit', commune, 'because', '[]'::jsonb)
  from made m
 where exists (select from routing.cases c where c.id = m.id)
;
insert into routing.waiting (unit, due_at, deadline, case_id, lead, clock, priority)
select s.unit, d.due_at, d.id, c.id, c.unit, d.clock, c.priority
  from routing.deadlines d
  join routing.cases c
    on c.id = d.case_id, unnest(c.scope) s (unit)
 where routing.is_waiting(d.state, d.done_at, d.ended_at, d.rule)
    on conflict do nothing
;
insert into routing.settled (unit, day, deadline, case_id, in_time)
select s.unit, (d.due_at at time zone 'Asia/Ho_Chi_Minh')::date, d.id, c.id,
       d.state = 'met' or d.reported_late
  from routing.deadlines d
  join routing.cases c
    on c.id = d.case_id, unnest(c.scope) s (unit)
 where d.state in ('met', 'missed')
   and d.clock <> 'candidate'
   and d.due_at > now() - interval '21 days'
    on conflict do nothing
;
alter table routing.cases enable trigger user
;
alter table routing.deadlines enable trigger user
;
vacuum analyze routing.cases
;
vacuum analyze routing.deadlines
;
vacuum analyze routing.waiting
;
vacuum analyze routing.settled
;
vacuum analyze routing.timeline
;
