-- The hotline's shift lead: an operator who answers for the shift, and is the second person there.

alter table platform.accounts drop constraint accounts_role_check;

alter table platform.accounts add constraint accounts_role_check
  check (role in ('operator', 'shift_lead', 'team_member', 'team_leader', 'district', 'province',
                  'administrator', 'auditor'));
