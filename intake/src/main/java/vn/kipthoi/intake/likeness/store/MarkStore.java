package vn.kipthoi.intake.likeness.store;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.likeness.IndexWords;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code intake.report_marks}. */
public final class MarkStore {

  /** A report that shares marks with what is looked for. */
  public record Marked(UUID report, Set<Long> marks) {}

  /** Keeps the marks of a report; those it had before are replaced. */
  public Future<Void> keep(SqlClient transaction, UUID report, Instant heardAt, BlindMarks marks) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(report, heardAt.atOffset(UTC), (short) IndexWords.EDITION, marks.all()))
        .mapEmpty();
  }

  /** The latest reports that share any of the marks. */
  public Future<List<Marked>> sharing(SqlClient client, Set<Long> marks, int atMost) {
    return marks.isEmpty()
        ? Future.succeededFuture(List.of())
        : client
            .preparedQuery(Statement.SHARING.text())
            .collecting(mapping(MarkStore::marked, toList()))
            .execute(Tuple.of(marks.toArray(Long[]::new), atMost))
            .map(SqlResult::value);
  }

  /** The latest reports heard after a moment that share any of the marks. */
  public Future<List<Marked>> sharingSince(
      SqlClient client, Set<Long> marks, Instant since, int atMost) {
    return marks.isEmpty()
        ? Future.succeededFuture(List.of())
        : client
            .preparedQuery(Statement.SHARING_SINCE.text())
            .collecting(mapping(MarkStore::marked, toList()))
            .execute(Tuple.of(marks.toArray(Long[]::new), since.atOffset(UTC), atMost))
            .map(SqlResult::value);
  }

  /** Reports that are not marked by the rules of today, the oldest first, after a moment and id. */
  public Future<List<Unmarked>> unmarked(SqlClient client, Unmarked after, int atMost) {
    return client
        .preparedQuery(Statement.UNMARKED.text())
        .collecting(mapping(MarkStore::unmarked, toList()))
        .execute(Tuple.of(
            (short) IndexWords.EDITION, after.receivedAt().atOffset(UTC), after.report(), atMost))
        .map(SqlResult::value);
  }

  /** A report that waits to be marked. */
  public record Unmarked(Instant receivedAt, UUID report) {
    /** Before all of them. */
    public static final Unmarked FIRST = new Unmarked(Instant.EPOCH, new UUID(0, 0));
  }

  private static Marked marked(Row row) {
    return new Marked(row.getUUID("report"), Set.copyOf(List.of(row.getArrayOfLongs("marks"))));
  }

  private static Unmarked unmarked(Row row) {
    return new Unmarked(row.getOffsetDateTime("received_at").toInstant(), row.getUUID("id"));
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 report, $2 heard at, $3 edition, $4 marks
        insert into intake.report_marks as m (report, heard_at, edition, marks)
        values ($1, $2, $3, $4)
            on conflict (report)
            do update
           set edition = excluded.edition,
               marks = excluded.marks
         where m.edition < excluded.edition
        """),
    SHARING("""
        -- $1 marks, $2 at most so many
        select report, marks
          from intake.report_marks
         where marks && $1::bigint[]
         order by heard_at desc, report
         limit $2
        """),
    SHARING_SINCE("""
        -- $1 marks, $2 heard after, $3 at most so many
        select report, marks
          from intake.report_marks
         where marks && $1::bigint[]
           and heard_at > $2
         order by heard_at desc, report
         limit $3
        """),
    UNMARKED("""
        -- $1 edition, $2 received after, $3 and id after, $4 at most so many
        select r.id, r.received_at
          from intake.reports r
          left join intake.report_marks m
            on m.report = r.id
         where (m.report is null or m.edition < $1)
           and (r.received_at, r.id) > ($2, $3)
         order by r.received_at, r.id
         limit $4
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
