-- Each look at an inbox asks whether its owner is on duty.

create index duty_changes_by_person on routing.duty_changes (person, ends_at) where state = 'settled';
