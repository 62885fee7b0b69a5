-- Who took an attachment back, when and why. The reason and the name are sealed, as what the file
-- shows is; the file itself stays sealed where it is.

alter table routing.attachments
  add column withdrawn_by uuid,
  add column withdrawn_at timestamptz,
  add column withdrawal bytea,
  add constraint attachments_withdrawn_at_once check (
    (withdrawn_by is null) = (withdrawn_at is null)
    and (withdrawn_at is null) = (withdrawal is null)
    and (withdrawn_at is null or state = 'withdrawn'));
