package vn.kipthoi.platform.signin.accounts;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.PasswordHash;
import vn.kipthoi.platform.signin.Token;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.account_invitations}. */
final class InvitationStore {

  /** @return the token of the link; earlier ones of the account end */
  Future<String> invite(SqlClient transaction, UUID account, UUID by, Instant now, Instant end) {
    var token = Token.random();
    return transaction
        .preparedQuery(Statement.FORGET.text())
        .execute(Tuple.of(account, utc(now)))
        .compose(forgotten -> transaction
            .preparedQuery(Statement.INVITE.text())
            .execute(Tuple.of(Token.hash(token), account, by, utc(now), utc(end))))
        .map(token);
  }

  Future<Optional<Viewer>> invited(SqlClient client, String token, Instant now) {
    return client
        .preparedQuery(Statement.INVITED.text())
        .execute(Tuple.of(Token.hash(token), utc(now)))
        .map(rows -> Rows.first(rows).map(Accounts::viewer));
  }

  /** Of two who use the link at once, one is told that it was them. */
  Future<Boolean> take(SqlClient transaction, String token) {
    return transaction
        .preparedQuery(Statement.TAKE.text())
        .execute(Tuple.of(Token.hash(token)))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> setPassword(SqlClient transaction, UUID account, PasswordHash hash, Instant now) {
    return transaction
        .preparedQuery(Statement.SET_PASSWORD.text())
        .execute(Tuple.of(account, hash.encoded(), utc(now)))
        .mapEmpty();
  }

  enum Statement implements Sql {
    FORGET("""
        -- $1 account, $2 now
        delete from platform.account_invitations
         where account_id = $1
            or ends_at <= $2
        """),

    INVITE("""
        -- $1 hash of the token, $2 account, $3 by, $4 now, $5 end
        insert into platform.account_invitations
               (token_hash, account_id, made_by, made_at, ends_at)
        values ($1, $2, $3, $4, $5)
        """),

    INVITED("""
        -- $1 hash of the token, $2 now
        select a.id, a.username, a.display_name, a.role, a.unit_code, a.person_id
          from platform.account_invitations i
          join platform.accounts a on a.id = i.account_id
         where i.token_hash = $1
           and i.ends_at > $2
           and a.closed_at is null
        """),

    TAKE("""
        -- $1 hash of the token
        delete from platform.account_invitations
         where token_hash = $1
        """),

    SET_PASSWORD("""
        -- $1 account, $2 hash, $3 now
        update platform.accounts
           set password_hash = $2,
               password_set_at = $3,
               failures = 0
         where id = $1
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
