-- A change of the calendar may be applied to open cases by itself: their clocks keep the policy that
-- they began with.

alter table routing.policy_migrations alter column policy drop not null;

comment on table routing.policy_migrations is
  'From this moment on, what runs for a case is counted by the policy and the calendar in force then; without a policy, by that calendar alone. A clock of safety never gets later by it.';
