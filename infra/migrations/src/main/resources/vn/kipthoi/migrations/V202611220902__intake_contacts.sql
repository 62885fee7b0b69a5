-- Most calls to a hotline are no report: advice, silence, a wrong number. They are counted, nothing
-- of them is kept, and nobody is ever turned away because of them.

create table intake.contacts (
  id          uuid         primary key,
  kind        text         not null check (kind in ('counselling', 'information', 'referral', 'silent', 'hang_up', 'prank', 'test', 'wrong_number', 'abusive')),
  channel     text         not null check (channel in ('phone', 'web', 'zalo', 'app', 'letter', 'press', 'police', 'in_person')),
  at          timestamptz  not null,
  by_account  uuid         not null,
  sent_key    text         not null,
  unique (by_account, sent_key)
);

create index contacts_by_time on intake.contacts (at);

comment on table intake.contacts is
  'Contacts that are no report, for statistics. Neither a number nor a word of theirs is kept.';
