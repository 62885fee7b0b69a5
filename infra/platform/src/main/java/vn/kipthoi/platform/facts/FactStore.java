package vn.kipthoi.platform.facts;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/** The reading side of {@code platform.facts}. */
final class FactStore {

  /** The oldest unread fact that no other node has in hand. It stays locked until the end. */
  Future<Optional<Fact>> claim(SqlClient transaction, String reader, Instant now) {
    return transaction
        .preparedQuery(Statement.CLAIM.text())
        .execute(Tuple.of(reader, now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(fact(rows.iterator().next())));
  }

  Future<Void> markRead(SqlClient transaction, String reader, UUID fact) {
    return transaction
        .preparedQuery(Statement.MARK_READ.text())
        .execute(Tuple.of(reader, fact))
        .mapEmpty();
  }

  /** Puts a fact that could not be handled behind the others for a while. */
  Future<Void> postpone(SqlClient client, String reader, UUID fact, Duration wait, String why) {
    return client
        .preparedQuery(Statement.POSTPONE.text())
        .execute(Tuple.of(reader, fact, wait.toMillis(), why))
        .mapEmpty();
  }

  private static Fact fact(Row row) {
    return new Fact(
        row.getUUID("id"),
        row.getString("kind"),
        row.getUUID("subject"),
        row.getJsonObject("body"),
        row.getOffsetDateTime("recorded_at").toInstant());
  }

  enum Statement implements Sql {
    CLAIM("""
        -- $1 reader, $2 now. By state, never by "id > last": ids commit out of order
        select id, kind, subject, body, recorded_at
          from platform.facts
         where reader = $1
           and read_at is null
           and look_at <= greatest($2, platform.now())
         order by look_at
         limit 1
           for update skip locked
        """),
    MARK_READ("""
        -- $1 reader, $2 fact
        update platform.facts
           set read_at = platform.now()
         where reader = $1
           and id = $2
        """),
    POSTPONE("""
        -- $1 reader, $2 fact, $3 wait in milliseconds, $4 why
        update platform.facts
           set attempts = attempts + 1,
               look_at = platform.now() + $3 * interval '1 millisecond',
               failure = $4
         where reader = $1
           and id = $2
           and read_at is null
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
