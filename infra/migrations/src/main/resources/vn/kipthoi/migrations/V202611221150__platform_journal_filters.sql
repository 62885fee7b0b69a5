-- Auditors read the journal by time, by who did it and by what was done, a page at a time, newest
-- first; each of these has to cost the same at a thousand lines and at a hundred million.
create index journal_by_time on platform.journal (at, line);
create index journal_by_actor on platform.journal (actor, at, line);
create index journal_by_action on platform.journal (action, at, line);
