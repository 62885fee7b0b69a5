-- The night is data of a version like every length: the hours in which what is not urgent waits
-- for the morning. Until now they stood in the program, the same for every version; each version
-- keeps what held for it. A text that waits cannot have been delivered, so what is not urgent may
-- be delivered in the morning too.

alter table routing.policy_clocks
  add column night_begins  time,
  add column night_ends    time,
  add constraint policy_clocks_night_is_whole
      check ((night_begins is null) = (night_ends is null)),
  add constraint policy_clocks_night_passes_midnight check (night_begins > night_ends);

comment on column routing.policy_clocks.night_begins is
  'From then, on the clocks of Viet Nam, what the clock asks for can wait until night_ends, for lengths that say so.';

alter table routing.policy_clocks disable trigger policy_clocks_stay_as_checked;
alter table routing.policy_lengths disable trigger policy_lengths_stay_as_checked;

update routing.policy_clocks
   set night_begins = '21:00',
       night_ends = '07:00'
 where clock in ('delivery', 'acknowledge');

update routing.policy_lengths
   set kind = 'clock-hours-or-morning'
 where clock = 'delivery'
   and priority in ('P3', 'P4')
   and kind = 'clock-hours';

alter table routing.policy_clocks enable trigger policy_clocks_stay_as_checked;
alter table routing.policy_lengths enable trigger policy_lengths_stay_as_checked;
