-- A suspended account takes its phones with it: they forget what they keep, as a lost one does.

alter table platform.devices
  drop constraint devices_revoked_why_check,
  add constraint devices_revoked_why_check
    check (revoked_why in ('pin', 'lost', 'left', 'own', 'suspended'));

update platform.devices d
   set revoked_at = a.suspended_at,
       revoked_why = 'suspended'
  from platform.accounts a
 where a.id = d.account_id
   and a.suspended_at is not null
   and d.revoked_at is null;
