package vn.kipthoi.platform.signin.factor;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.authenticators}: one secret an account, sealed. */
final class Authenticators {

  private static final String FIELD = "authenticator";
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DataKeys keys;

  Authenticators(DataKeys keys) {
    this.keys = keys;
  }

  /** The secret to be set up; the same again until it is confirmed. Nothing when one is. */
  Future<Optional<byte[]>> propose(SqlClient transaction, UUID account, Instant now) {
    var made = new byte[SECRET_BYTES];
    RANDOM.nextBytes(made);
    return keys.obtain(transaction, account, Ring.STAFF)
        .compose(key -> transaction
            .preparedQuery(Statement.PROPOSE.text())
            .execute(Tuple.of(account, Buffer.buffer(key.sealBytes(FIELD, made)), utc(now)))
            .map(rows -> Rows.first(rows)
                .filter(row -> row.getOffsetDateTime("confirmed_at") == null)
                .map(row -> secret(key, row))));
  }

  /** Takes the first code; from then on the authenticator counts. */
  Future<Boolean> confirm(SqlClient transaction, UUID account, String code, Instant now) {
    return stepOf(transaction, account, code, now)
        .compose(step -> changed(transaction, Statement.CONFIRM, step, account, now));
  }

  /** Takes a code, each at most once. */
  Future<Boolean> use(SqlClient transaction, UUID account, String code, Instant now) {
    return stepOf(transaction, account, code, now)
        .compose(step -> changed(transaction, Statement.USE, step, account, now));
  }

  Future<Boolean> remove(SqlClient transaction, UUID account) {
    return transaction
        .preparedQuery(Statement.REMOVE.text())
        .execute(Tuple.of(account))
        .map(rows -> rows.rowCount() == 1);
  }

  private Future<OptionalLong> stepOf(
      SqlClient transaction, UUID account, String code, Instant now) {
    return transaction
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(account))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(OptionalLong.empty())
            : keys.find(transaction, account, Ring.STAFF)
                .map(key -> TimeCodes.stepOf(secret(key, rows.iterator().next()), code, now)));
  }

  private static Future<Boolean> changed(
      SqlClient transaction, Statement statement, OptionalLong step, UUID account, Instant now) {
    return step.isEmpty()
        ? Future.succeededFuture(false)
        : transaction
            .preparedQuery(statement.text())
            .execute(Tuple.of(account, step.getAsLong(), utc(now)))
            .map(rows -> rows.rowCount() == 1);
  }

  private static byte[] secret(DataKey key, Row row) {
    return key.openBytes(FIELD, row.getBuffer("secret").getBytes());
  }

  enum Statement implements Sql {
    PROPOSE("""
        -- $1 account, $2 secret, $3 now; the update that changes nothing returns what is there
        insert into platform.authenticators as a (account_id, secret, proposed_at)
        values ($1, $2, $3)
            on conflict (account_id)
            do update set proposed_at = a.proposed_at
        returning secret, confirmed_at
        """),

    FIND("""
        -- $1 account
        select secret
          from platform.authenticators
         where account_id = $1
        """),

    CONFIRM("""
        -- $1 account, $2 step, $3 now
        update platform.authenticators
           set confirmed_at = $3,
               last_step = $2
         where account_id = $1
           and confirmed_at is null
        """),

    USE("""
        -- $1 account, $2 step, $3 now; a step is taken once, and none before it afterwards
        update platform.authenticators
           set last_step = $2
         where account_id = $1
           and confirmed_at <= $3
           and last_step < $2
        """),

    REMOVE("""
        -- $1 account
        delete from platform.authenticators
         where account_id = $1
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
