package vn.kipthoi.intake.store;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportNumber;
import vn.kipthoi.platform.sql.Sql;

/** Keeps reports in {@code intake.reports}. */
public final class ReportStore {

  private static final String ONE_FOR_EACH_KEY = "reports_one_for_each_key";

  /** The next number and the time. A number whose transaction fails is never used again. */
  public Future<Drawn> draw(SqlClient client, Instant now) {
    return client
        .preparedQuery(Statement.DRAW.text())
        .execute(Tuple.of(now.atOffset(UTC)))
        .map(rows -> rows.iterator().next())
        .map(row -> new Drawn(row.getOffsetDateTime("at").toInstant(), row.getLong("running")));
  }

  /**
   * Writes a report. When the same sending is being written at this moment, it waits for the end of
   * that transaction and then fails, see {@link #sentBefore}.
   */
  public Future<Void> keep(SqlClient transaction, Report report, Marks marks, Seals seals) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(ReportRow.of(report, marks, seals))
        .mapEmpty();
  }

  /** Whether writing failed because the same key was used before. */
  public static boolean sentBefore(Throwable failure) {
    return failure instanceof PgException refused
        && ONE_FOR_EACH_KEY.equals(refused.getConstraint());
  }

  /** The report that was sent under this key; fails when there is none. */
  public Future<Sent> findSent(SqlClient client, byte[] key) {
    return client
        .preparedQuery(Statement.FIND_SENT.text())
        .execute(Tuple.of(Buffer.buffer(key)))
        .map(rows -> sent(rows.iterator().next()));
  }

  /** The row of a report, still sealed. */
  public Future<Optional<ReportRow>> find(SqlClient client, UUID report) {
    return client
        .preparedQuery(Statement.FIND.text())
        .collecting(mapping(ReportRow::new, toList()))
        .execute(Tuple.of(report))
        .map(SqlResult::value)
        .map(found -> found.stream().findFirst());
  }

  /** The rows of several reports, still sealed, in no order. */
  public Future<List<ReportRow>> findAll(SqlClient client, List<UUID> reports) {
    return client
        .preparedQuery(Statement.FIND_ALL.text())
        .collecting(mapping(ReportRow::new, toList()))
        .execute(Tuple.of(reports.toArray(UUID[]::new)))
        .map(SqlResult::value);
  }

  /** Which report a receipt belongs to, by the receipt's fingerprint. */
  public Future<Optional<UUID>> findByReceipt(SqlClient client, byte[] mark) {
    return client
        .preparedQuery(Statement.FIND_BY_RECEIPT.text())
        .collecting(mapping(row -> row.getUUID("id"), toList()))
        .execute(Tuple.of(Buffer.buffer(mark)))
        .map(SqlResult::value)
        .map(found -> found.stream().findFirst());
  }

  /** What an operator wrote down last, the latest first; nothing of it is personal. */
  public Future<List<Entry>> enteredBy(SqlClient client, UUID operator, int atMost) {
    return client
        .preparedQuery(Statement.ENTERED_BY.text())
        .collecting(mapping(Entry::of, toList()))
        .execute(Tuple.of(operator, atMost))
        .map(SqlResult::value);
  }

  private static Sent sent(Row row) {
    return new Sent(
        row.getUUID("id"),
        new ReportNumber(row.getString("number")),
        row.getOffsetDateTime("received_at").toInstant(),
        row.getBuffer("sent_body").getBytes());
  }

  enum Statement implements Sql {
    DRAW("""
        -- $1 now
        select nextval('intake.report_numbers') as running,
               least($1, platform.now()) as at
        """),
    KEEP("""
        -- $1 id, $2 number, $3 channel, $4 heard at, $5 received at, $6 entered by, $7 danger now,
        -- $8 priority, $9 twelve hours, $10 call now, $11 triage version, $12 conflict, $13 locality,
        -- $14 communes, $15 province, $16 sent key, $17 sent body, $18 receipt mark, $19 content,
        -- $20 identity
        insert into intake.reports (
               id, number, channel, heard_at, received_at, entered_by, danger_now,
               priority, twelve_hours, call_now, triage_version, conflict, locality,
               communes, province, sent_key, sent_body, receipt_mark, content, identity)
        values ($1, $2, $3, $4, $5, $6, $7,
                $8, $9, $10, $11, $12, $13,
                $14, $15, $16, $17, $18, $19, $20)
        """),
    FIND_SENT("""
        -- $1 sent key
        select id, number, received_at, sent_body
          from intake.reports
         where sent_key = $1
        """),
    FIND("""
        -- $1 report
        select id, number, channel, heard_at, received_at, entered_by, danger_now,
               priority, twelve_hours, call_now, triage_version, conflict, locality,
               communes, province, content, identity
          from intake.reports
         where id = $1
        """),
    FIND_ALL("""
        -- $1 reports
        select id, number, channel, heard_at, received_at, entered_by, danger_now,
               priority, twelve_hours, call_now, triage_version, conflict, locality,
               communes, province, content, identity
          from intake.reports
         where id = any ($1::uuid[])
        """),
    FIND_BY_RECEIPT("""
        -- $1 receipt mark
        select id
          from intake.reports
         where receipt_mark = $1
        """),
    ENTERED_BY("""
        -- $1 operator, $2 at most so many
        select id, number, heard_at, received_at, priority, locality, communes, province
          from intake.reports
         where entered_by = $1
         order by received_at desc
         limit $2
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
