package vn.kipthoi.intake.store;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.sql.Sql;

/** Keeps what was said after a report was taken, in {@code intake.messages} and what hangs on it. */
public final class TalkStore {

  /** Keeps a message unless the same sending is kept already. It answers whether it was new. */
  public Future<Boolean> keep(
      SqlClient transaction, UUID report, Said said, byte[] sentKey, DataKey content) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(
            said.id(),
            report,
            said.kind().word(),
            said.at().atOffset(UTC),
            said.by().orElse(null),
            Buffer.buffer(sentKey),
            SaidRow.sealed(said, content)))
        .map(kept -> kept.rowCount() > 0);
  }

  /** Keeps what triage found by a message. */
  public Future<Void> keepResult(
      SqlClient transaction, UUID report, Said said, Urgency found, DataKey content) {
    return transaction
        .preparedQuery(Statement.KEEP_RESULT.text())
        .execute(Tuple.tuple()
            .addUUID(UUID.randomUUID())
            .addUUID(report)
            .addUUID(said.id())
            .addOffsetDateTime(said.at().atOffset(UTC))
            .addString(found.version())
            .addString(found.priority().name())
            .addBoolean(found.twelveHours())
            .addBoolean(found.callNow())
            .addBuffer(SaidRow.sealed(said.id(), found, content)))
        .mapEmpty();
  }

  /** What was said on a report, the first thing first, still sealed. */
  public Future<List<SaidRow>> of(SqlClient client, UUID report) {
    return client
        .preparedQuery(Statement.OF_REPORT.text())
        .collecting(mapping(SaidRow::new, toList()))
        .execute(Tuple.of(report))
        .map(SqlResult::value);
  }

  public Future<UUID> sent(SqlClient client, byte[] sentKey) {
    return client
        .preparedQuery(Statement.SENT.text())
        .execute(Tuple.of(Buffer.buffer(sentKey)))
        .map(rows -> rows.iterator().next().getUUID("id"));
  }

  /** How many messages one side has not read. */
  public Future<Integer> unread(SqlClient client, UUID report, boolean byReporter) {
    return client
        .preparedQuery(Statement.UNREAD.text())
        .execute(Tuple.of(report, byReporter))
        .map(rows -> rows.iterator().next().getInteger("unread"));
  }

  /** The reports with something added that the case's side has not read, oldest first. */
  public Future<List<UUID>> unreadReports(SqlClient client, int atMost) {
    return client
        .preparedQuery(Statement.UNREAD_REPORTS.text())
        .collecting(mapping(row -> row.getUUID("report_id"), toList()))
        .execute(Tuple.of(atMost))
        .map(SqlResult::value);
  }

  /** One side has read everything that the other has said up to now. */
  public Future<Void> markRead(
      SqlClient transaction, UUID report, boolean byReporter, Instant now) {
    return transaction
        .preparedQuery(Statement.MARK_READ.text())
        .execute(Tuple.of(report, byReporter, now.atOffset(UTC)))
        .mapEmpty();
  }

  /** One after the other: additions to a report are judged on all that came before them. */
  public Future<Void> hold(SqlClient transaction, UUID report) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(report))
        .mapEmpty();
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 id, $2 report, $3 kind, $4 at, $5 account, $6 sent key, $7 content
        insert into intake.messages (id, report_id, kind, at, by_account, sent_key, content)
        values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (sent_key) do nothing
        """),
    KEEP_RESULT("""
        -- $1 id, $2 report, $3 message, $4 at, $5 version, $6 priority, $7 twelve hours,
        -- $8 call now, $9 result
        insert into intake.triage_results
               (id, report_id, message_id, at, version, priority, twelve_hours, call_now, result)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """),
    OF_REPORT("""
        -- $1 report; what was added is read by the case's side, what was answered by the reporter
        select m.id, m.kind, m.at, m.by_account, m.content, r.at as read_at,
               t.version, t.priority, t.twelve_hours, t.call_now, t.result
          from intake.messages m
               left join intake.message_readings r
                      on r.message_id = m.id and r.by_reporter = (m.kind <> 'added')
               left join intake.triage_results t on t.message_id = m.id
         where m.report_id = $1
         order by m.place
        """),
    SENT("""
        -- $1 sent key
        select id
          from intake.messages
         where sent_key = $1
        """),
    UNREAD("""
        -- $1 report, $2 by its reporter
        select count(*)::integer as unread
          from intake.messages m
         where m.report_id = $1
           and (m.kind <> 'added') = $2
           and not exists (select from intake.message_readings r
                            where r.message_id = m.id and r.by_reporter = $2)
        """),
    UNREAD_REPORTS("""
        -- $1 at most so many
        select m.report_id
          from intake.messages m
         where m.kind = 'added'
           and not exists (select from intake.message_readings r
                            where r.message_id = m.id and not r.by_reporter)
         group by m.report_id
         order by min(m.place)
         limit $1
        """),
    MARK_READ("""
        -- $1 report, $2 by its reporter, $3 now
        insert into intake.message_readings (message_id, by_reporter, at)
        select m.id, $2, $3
          from intake.messages m
         where m.report_id = $1
           and (m.kind <> 'added') = $2
            on conflict do nothing
        """),
    HOLD("""
        -- $1 report
        select pg_advisory_xact_lock(hashtextextended('intake.messages|' || ($1::uuid)::text, 0))
        """);

    private final String text;

    Statement(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
