package vn.kipthoi.intake.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.sql.Sql;

/** Keeps the digits that reporters chose, as keyed fingerprints, in {@code intake.reading_pins}. */
public final class PinStore {

  private static final int MOST_FAILURES = 8;
  private static final Duration PAUSE = Duration.ofHours(1);

  /** A fingerprint, and whether so many wrong ones were tried that none is looked at for a while. */
  public record Kept(byte[] mark, int failures, Instant failedAt) {

    public boolean fits(byte[] other) {
      return MessageDigest.isEqual(mark, other);
    }

    public boolean isPaused(Instant now) {
      return failures >= MOST_FAILURES && now.isBefore(failedAt.plus(PAUSE));
    }
  }

  /** Held until the end of the transaction: tries at the same moment count one after the other. */
  public Future<Optional<Kept>> hold(SqlClient transaction, UUID report) {
    return one(transaction, Statement.HOLD, report);
  }

  /** Whether there is one. */
  public Future<Boolean> isSet(SqlClient client, UUID report) {
    return one(client, Statement.FIND, report).map(Optional::isPresent);
  }

  public Future<Void> keep(SqlClient transaction, UUID report, byte[] mark, Instant now) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(report, Buffer.buffer(mark), now.atOffset(UTC)))
        .mapEmpty();
  }

  /** Counts a try; a right one begins anew, and so does a wrong one after the pause. */
  public Future<Void> count(
      SqlClient transaction, UUID report, Kept before, boolean right, Instant now) {
    var began = before.failures() >= MOST_FAILURES ? 0 : before.failures();
    return transaction
        .preparedQuery(Statement.COUNT.text())
        .execute(Tuple.of(report, right ? 0 : began + 1, now.atOffset(UTC)))
        .mapEmpty();
  }

  private static Future<Optional<Kept>> one(SqlClient client, Statement what, UUID report) {
    return client
        .preparedQuery(what.text())
        .execute(Tuple.of(report))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).findFirst().map(PinStore::kept));
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.getBuffer("mark").getBytes(),
        row.getInteger("failures"),
        row.getOffsetDateTime("failed_at").toInstant());
  }

  enum Statement implements Sql {
    FIND("""
        -- $1 report
        select mark, failures, coalesce(failed_at, set_at) as failed_at
          from intake.reading_pins
         where report_id = $1
        """),
    HOLD("""
        -- $1 report
        select mark, failures, coalesce(failed_at, set_at) as failed_at
          from intake.reading_pins
         where report_id = $1
           for update
        """),
    KEEP("""
        -- $1 report, $2 mark, $3 now
        insert into intake.reading_pins (report_id, mark, set_at)
        values ($1, $2, $3)
            on conflict (report_id)
            do update set mark = excluded.mark, set_at = excluded.set_at, failures = 0,
                          failed_at = null
        """),
    COUNT("""
        -- $1 report, $2 failures, $3 now
        update intake.reading_pins
           set failures = $2,
               failed_at = case when $2 = 0 then null else $3::timestamptz end
         where report_id = $1
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
