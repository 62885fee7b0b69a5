-- To let somebody see a case again takes two: one asks, and one who stands above them agrees.

alter table routing.exclusions
  add column by_role          text,
  add column asked_back_role  text,
  add column sealed_back_note bytea,
  add constraint exclusions_asked_by_a_role
      check ((asked_back_by is null) = (asked_back_role is null));

comment on column routing.exclusions.sealed_back_note is
  'Why they may see it again, in the words of whoever asked, sealed like the first note.';
