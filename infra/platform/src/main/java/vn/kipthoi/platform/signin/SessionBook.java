package vn.kipthoi.platform.signin;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/**
 * Reads and ends the sessions of an account. What it ends comes back as names, to be announced to
 * every node after the commit.
 */
public final class SessionBook {

  private final Duration idle;

  public SessionBook(SessionTerms terms) {
    this.idle = terms.idle();
  }

  /** Those that are open, the latest used first. */
  public Future<List<OpenSession>> open(
      SqlClient client, UUID account, Optional<String> current, Instant now) {
    var own = current.map(Token::hash);
    return client
        .preparedQuery(Statement.OPEN.text())
        .execute(Tuple.of(account, utc(now), utc(now.minus(idle))))
        .map(rows -> Rows.all(rows, row -> session(row, own)));
  }

  /** Whether the owner proved who they are since then. */
  public Future<Boolean> provedSince(SqlClient client, String token, Instant since) {
    return client
        .preparedQuery(Statement.PROVED_SINCE.text())
        .execute(Tuple.of(Token.hash(token), utc(since)))
        .map(rows -> rows.size() == 1);
  }

  /** The owner has just proved who they are. */
  public Future<Void> proved(SqlClient client, String token, Instant now) {
    return client
        .preparedQuery(Statement.PROVED.text())
        .execute(Tuple.of(Token.hash(token), utc(now)))
        .mapEmpty();
  }

  /** Ends one of them by its handle. */
  public Future<List<String>> end(SqlClient transaction, UUID account, UUID session) {
    return ended(transaction, Statement.END_ONE, Tuple.of(account, session));
  }

  /** Ends all of them. */
  public Future<List<String>> endAll(SqlClient transaction, UUID account) {
    return ended(transaction, Statement.END_ALL, Tuple.of(account));
  }

  /** Ends all but the one with this token. */
  public Future<List<String>> endOthers(SqlClient transaction, UUID account, String token) {
    return ended(transaction, Statement.END_OTHERS, Tuple.of(account, Token.hash(token)));
  }

  /** Ends those of one phone. */
  public Future<List<String>> endOfDevice(SqlClient transaction, UUID device) {
    return ended(transaction, Statement.END_OF_DEVICE, Tuple.of(device));
  }

  /** Ends those of an account that were opened in one way before an instant. */
  public Future<List<String>> endOfWay(
      SqlClient transaction, UUID account, SignInWay way, Instant openedBefore) {
    return ended(
        transaction, Statement.END_OF_WAY, Tuple.of(account, way.word(), utc(openedBefore)));
  }

  private static Future<List<String>> ended(
      SqlClient transaction, Statement statement, Tuple parameters) {
    return transaction
        .preparedQuery(statement.text())
        .execute(parameters)
        .map(rows -> Rows.all(
            rows, row -> HexFormat.of().formatHex(row.getBuffer("token_hash").getBytes())));
  }

  private static OpenSession session(Row row, Optional<byte[]> own) {
    var hash = row.getBuffer("token_hash").getBytes();
    return new OpenSession(
        row.getUUID("id"),
        SignInWay.of(row.getString("way")),
        row.getString("browser"),
        Optional.ofNullable(row.getUUID("device_id")),
        Rows.instant(row, "opened_at"),
        Rows.instant(row, "seen_at"),
        own.filter(token -> Arrays.equals(token, hash)).isPresent());
  }

  enum Statement implements Sql {
    OPEN("""
        -- $1 account, $2 now, $3 seen after this
        select id, token_hash, way, browser, device_id, opened_at, seen_at
          from platform.sessions
         where account_id = $1
           and ends_at > $2
           and seen_at > $3
         order by seen_at desc, id
        """),

    PROVED_SINCE("""
        -- $1 hash of the token, $2 since
        select id
          from platform.sessions
         where token_hash = $1
           and proved_at >= $2
        """),

    PROVED("""
        -- $1 hash of the token, $2 now
        update platform.sessions
           set proved_at = $2
         where token_hash = $1
        """),

    END_ONE("""
        -- $1 account, $2 handle
        delete from platform.sessions
         where account_id = $1
           and id = $2
        returning token_hash
        """),

    END_ALL("""
        -- $1 account
        delete from platform.sessions
         where account_id = $1
        returning token_hash
        """),

    END_OTHERS("""
        -- $1 account, $2 hash of the token that stays
        delete from platform.sessions
         where account_id = $1
           and token_hash <> $2
        returning token_hash
        """),

    END_OF_WAY("""
        -- $1 account, $2 way, $3 opened before
        delete from platform.sessions
         where account_id = $1
           and way = $2
           and opened_at < $3
        returning token_hash
        """),

    END_OF_DEVICE("""
        -- $1 device
        delete from platform.sessions
         where device_id = $1
        returning token_hash
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
