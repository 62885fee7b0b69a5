-- An operator's word on whether a report is about the child of an earlier case goes to routing.

insert into platform.fact_readers (kind, reader)
values ('ChildJudged', 'routing');
