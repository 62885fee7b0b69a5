package vn.kipthoi.platform.signin;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/**
 * Keeps {@code platform.sign_in_steps}: whoever is between two proofs. Any node goes on with what
 * another began.
 */
public final class Steps {

  /** Time enough to find the phone, and to set it up. */
  static final Duration LASTS = Duration.ofMinutes(10);

  static final int MOST_TRIES = 5;

  private static final int CHALLENGE_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** @return the token that leads back to this step */
  public Future<String> open(
      SqlClient client, StepPurpose purpose, Optional<UUID> account, Instant now) {
    var token = Token.random();
    var challenge = new byte[CHALLENGE_BYTES];
    RANDOM.nextBytes(challenge);
    return client
        .preparedQuery(Statement.OPEN.text())
        .execute(Tuple.of(
            Token.hash(token),
            account.orElse(null),
            purpose.word(),
            Buffer.buffer(challenge),
            utc(now),
            utc(now.plus(LASTS))))
        .map(token);
  }

  /** Nothing, when it ended, was tried too often, or never was. */
  public Future<Optional<Step>> find(SqlClient client, String token, Instant now) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(Token.hash(token), utc(now), MOST_TRIES))
        .map(rows -> Rows.first(rows).map(Steps::step));
  }

  /** Counts a try before its outcome is known, so that many at once gain nothing. */
  public Future<Boolean> countTry(SqlClient client, String token) {
    return client
        .preparedQuery(Statement.COUNT_TRY.text())
        .execute(Tuple.of(Token.hash(token), MOST_TRIES))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Ends it; of several who do, one is told that it was them. */
  public Future<Boolean> close(SqlClient client, String token) {
    return client
        .preparedQuery(Statement.CLOSE.text())
        .execute(Tuple.of(Token.hash(token)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Takes out what ended by itself. */
  public Future<Void> sweep(SqlClient client, Instant now) {
    return client
        .preparedQuery(Statement.SWEEP.text())
        .execute(Tuple.of(utc(now)))
        .mapEmpty();
  }

  private static Step step(Row row) {
    return new Step(
        StepPurpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getUUID("id")).map(known -> Accounts.viewer(row)),
        row.getBuffer("challenge").getBytes(),
        row.getInteger("tries"));
  }

  enum Statement implements Sql {
    OPEN("""
        -- $1 hash of the token, $2 account, $3 purpose, $4 challenge, $5 now, $6 end
        insert into platform.sign_in_steps
               (token_hash, account_id, purpose, challenge, opened_at, ends_at)
        values ($1, $2, $3, $4, $5, $6)
        """),

    FIND("""
        -- $1 hash of the token, $2 now, $3 most tries
        select s.purpose, s.challenge, s.tries, a.id, a.username, a.display_name, a.role,
               a.unit_code, a.person_id
          from platform.sign_in_steps s
          left join platform.accounts a on a.id = s.account_id
         where s.token_hash = $1
           and s.ends_at > $2
           and s.tries < $3
           and a.closed_at is null
           and a.suspended_at is null
        """),

    COUNT_TRY("""
        -- $1 hash of the token, $2 most tries
        update platform.sign_in_steps
           set tries = tries + 1
         where token_hash = $1
           and tries < $2
        """),

    CLOSE("""
        -- $1 hash of the token
        delete from platform.sign_in_steps
         where token_hash = $1
        """),

    SWEEP("""
        -- $1 now
        delete from platform.sign_in_steps
         where ends_at <= $1
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
