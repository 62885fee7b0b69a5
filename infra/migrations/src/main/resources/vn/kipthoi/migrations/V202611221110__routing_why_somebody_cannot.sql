alter table routing.answers
  add column cannot_because text;

alter table routing.answers
  add constraint answers_cannot_because_check
    check (cannot_because in ('far-away', 'other-case', 'ill', 'involved'));

alter table routing.answers
  add constraint answers_only_cannot_has_a_reason
    check (cannot_because is null or promise = 'cannot');

comment on column routing.answers.cannot_because is
  'Why somebody cannot go, where they said so. It says nothing of the case.';
