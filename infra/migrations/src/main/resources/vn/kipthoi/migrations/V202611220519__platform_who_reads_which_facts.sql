-- Known before the first fact is recorded: a fact without a reader would be lost.

insert into platform.fact_readers (kind, reader)
values ('ReportReceived', 'routing'),
       ('CaseAssigned', 'notifier'),
       ('DeadlineMissed', 'notifier');
