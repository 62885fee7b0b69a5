-- A call-out to nobody each minute, by which the way to phones shows that it works.
insert into platform.fact_readers (kind, reader)
values ('ProbeSent', 'routing');
