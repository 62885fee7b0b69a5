package vn.kipthoi.routing.board.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code routing.nudges}. Whoever writes holds the case. */
public final class NudgeStore {

  /** When those who hold a deadline were told by hand last; empty when never. */
  public Future<Optional<Instant>> last(SqlClient transaction, UUID deadline) {
    return transaction
        .preparedQuery(Statement.LAST.text())
        .execute(Tuple.of(deadline))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime("last"))
            .map(OffsetDateTime::toInstant));
  }

  public Future<Void> keep(
      SqlClient transaction, UUID deadline, Instant at, UUID account, List<UUID> people) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(deadline, at.atOffset(UTC), account)
            .addArrayOfUUID(people.toArray(UUID[]::new)))
        .mapEmpty();
  }

  enum Statement implements Sql {
    LAST("""
        -- $1 deadline
        select max(at) as last
          from routing.nudges
         where deadline = $1
        """),
    KEEP("""
        -- $1 deadline, $2 when, $3 account, $4 people
        insert into routing.nudges (deadline, number, at, by_account, people)
        select $1, coalesce(max(n.number), 0) + 1, $2, $3, $4
          from routing.nudges n
         where n.deadline = $1
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
