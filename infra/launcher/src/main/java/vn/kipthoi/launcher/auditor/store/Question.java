package vn.kipthoi.launcher.auditor.store;

import java.util.Locale;
import vn.kipthoi.platform.sql.Sql;

/**
 * What must not be, however long ago it happened. Each statement answers with how many there are,
 * since when the oldest waits, and a number by which people know one of them; only what has had the
 * time that it needs counts.
 */
enum Question implements Sql {
  /** A report was taken, and no case came of it: nobody will be told. */
  REPORT_WITHOUT_CASE("""
      select count(*) as found, min(r.received_at) as since, min(r.number) as example
        from intake.reports r
       where r.received_at < platform.now() - interval '1 minute'
         and not exists (select from routing.cases c where c.report_id = r.id)
      """),

  /** A case is open, and no clock of it runs: nobody will be called when nothing happens. */
  CASE_WITHOUT_CLOCK("""
      select count(*) as found, min(c.changed_at) as since, min(c.number) as example
        from routing.cases c
       where c.state not in ('closed', 'closed-non-case', 'screened-out', 'merged')
         and c.changed_at < platform.now() - interval '1 minute'
         and not exists (select
                           from routing.deadlines d
                          where d.case_id = c.id
                            and d.state = 'open')
      """),

  /** A deadline has passed, and is still open: it was neither met nor escalated. */
  DEADLINE_OVERDUE("""
      select count(*) as found, min(d.due_at) as since, min(c.number) as example
        from routing.deadlines d
        join routing.cases c
          on c.id = d.case_id
       where d.state = 'open'
         and d.due_at < platform.now() - interval '1 minute'
         and d.rest_by_here < platform.now() - interval '1 minute'
      """),

  /** A deadline was missed, and nobody was asked to step in. */
  MISSED_AND_NOT_ESCALATED("""
      select count(*) as found, min(d.missed_at) as since, min(c.number) as example
        from routing.deadlines d
        join routing.cases c
          on c.id = d.case_id
       where d.state = 'missed'
         and d.ended_at is null
         and d.missed_at < platform.now() - interval '1 minute'
         and not exists (select
                           from routing.deadlines next
                          where next.case_id = d.case_id
                            and next.id <> d.id
                            and (next.missed_deadline = d.id
                                 or (next.round, next.step) > (d.round, d.step)
                                    and next.missed_deadline is not distinct from d.missed_deadline))
      """),

  /** Somebody was to be called, and no alert was made for them. */
  CALLED_WITHOUT_ALERT("""
      select count(*) as found, min(d.started_at) as since, min(c.number) as example
        from routing.call_outs o
        join routing.deadlines d
          on d.id = o.deadline
        join routing.cases c
          on c.id = d.case_id
       where d.started_at < platform.now() - interval '1 minute'
         and not exists (select
                           from notifier.alerts a
                          where a.deadline_id = o.deadline
                            and a.person_id = o.person)
      """),

  /** An alert was made, and nobody has tried to send it by any channel. */
  ALERT_WITHOUT_ATTEMPT("""
      select count(*) as found, min(a.raised_at) as since, min(a.case_number) as example
        from notifier.alerts a
       where greatest(a.raised_at, a.not_before) < platform.now() - interval '1 minute'
         and not exists (select from notifier.attempts t where t.alert_id = a.id)
      """),

  /** A text could go, and does not: no carrier takes it, or no node hands it over. */
  ATTEMPT_UNSENT("""
      select count(*) as found, min(t.send_at) as since, min(a.case_number) as example
        from notifier.attempts t
        join notifier.alerts a
          on a.id = t.alert_id
       where t.state in ('queued', 'claimed')
         and t.send_at < platform.now() - interval '2 minutes'
      """),

  /** One module has told another something, and nobody reads it. */
  FACT_UNREAD("""
      select count(*) as found, min(f.recorded_at) as since, min(f.kind) as example
        from platform.facts f
       where f.read_at is null
         and f.recorded_at < platform.now() - interval '1 minute'
      """),

  /** A line of the journal waits to be linked to those before it: it could still be changed unseen. */
  JOURNAL_NOT_LINKED("""
      select count(*) as found, min(j.at) as since, min(j.action) as example
        from platform.journal_unlinked u
        join platform.journal j
          on j.line = u.line
       where j.at < platform.now() - interval '5 minutes'
      """);

  private final String text;

  Question(String text) {
    this.text = text;
  }

  @Override
  public String text() {
    return text;
  }

  /** As logs, metrics and the runbook call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
