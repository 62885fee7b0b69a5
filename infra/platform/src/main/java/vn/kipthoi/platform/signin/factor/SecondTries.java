package vn.kipthoi.platform.signin.factor;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/**
 * Counts wrong second proofs of an account, in the database: six digits are few, and a guesser who
 * has the password may begin anew on any node. Nobody who lacks the password can make anybody wait.
 */
final class SecondTries {

  private static final int FREE = 5;

  /** The pause doubles from thirty seconds to sixteen minutes. */
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

  private static final int DOUBLINGS = 5;

  /** How long to wait before the next try; zero when it may be now. */
  Future<Duration> pause(SqlClient client, UUID account, Instant now) {
    return client
        .preparedQuery(Statement.READ.text())
        .execute(Tuple.of(account))
        .map(rows -> Rows.first(rows).map(row -> pause(row, now)).orElse(Duration.ZERO));
  }

  Future<Void> failed(SqlClient client, UUID account, Instant now) {
    return client
        .preparedQuery(Statement.FAILED.text())
        .execute(Tuple.of(account, utc(now)))
        .mapEmpty();
  }

  Future<Void> forget(SqlClient client, UUID account) {
    return client
        .preparedQuery(Statement.FORGET.text())
        .execute(Tuple.of(account))
        .mapEmpty();
  }

  private static Duration pause(Row row, Instant now) {
    var over = row.getInteger("second_failures") - FREE;
    if (over < 0) {
      return Duration.ZERO;
    }
    var length = FIRST_PAUSE.multipliedBy(1L << Math.min(over, DOUBLINGS));
    var left = Duration.between(now, Rows.instant(row, "second_failed_at").plus(length));
    return left.isNegative() ? Duration.ZERO : left;
  }

  enum Statement implements Sql {
    READ("""
        -- $1 account
        select second_failures, second_failed_at
          from platform.accounts
         where id = $1
        """),

    FAILED("""
        -- $1 account, $2 now
        update platform.accounts
           set second_failures = second_failures + 1,
               second_failed_at = $2
         where id = $1
        """),

    FORGET("""
        -- $1 account
        update platform.accounts
           set second_failures = 0,
               second_failed_at = null
         where id = $1
           and second_failures > 0
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
