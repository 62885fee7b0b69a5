package vn.kipthoi.platform.signin.outside;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.Token;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.outside_identities} and {@code platform.outside_errands}. */
final class OutsideStore {

  Future<Void> send(SqlClient client, String state, Errand errand, Instant now, Instant end) {
    return client
        .preparedQuery(Statement.SWEEP.text())
        .execute(Tuple.of(utc(now)))
        .compose(swept -> client
            .preparedQuery(Statement.SEND.text())
            .execute(Tuple.of(
                Token.hash(state),
                errand.nonce(),
                errand.verifier(),
                errand.then(),
                utc(now),
                utc(end))))
        .mapEmpty();
  }

  /** The errand that comes back; each comes back once. */
  Future<Optional<Errand>> takeBack(SqlClient client, String state, Instant now) {
    return client
        .preparedQuery(Statement.TAKE_BACK.text())
        .execute(Tuple.of(Token.hash(state), utc(now)))
        .map(rows -> Rows.first(rows)
            .map(row -> new Errand(
                row.getString("nonce"), row.getString("verifier"), row.getString("then_path"))));
  }

  Future<Optional<Viewer>> known(SqlClient client, String issuer, String subject) {
    return client
        .preparedQuery(Statement.KNOWN.text())
        .execute(Tuple.of(issuer, subject))
        .map(rows -> Rows.first(rows).map(Accounts::viewer));
  }

  /** The account with this user name, unless it is somebody else's there already. */
  Future<Optional<Viewer>> unclaimed(SqlClient client, String username) {
    return client
        .preparedQuery(Statement.UNCLAIMED.text())
        .execute(Tuple.of(username.strip().toLowerCase(Locale.ROOT)))
        .map(rows -> Rows.first(rows).map(Accounts::viewer));
  }

  Future<Boolean> claim(
      SqlClient transaction, String issuer, String subject, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.CLAIM.text())
        .execute(Tuple.of(issuer, subject, account, utc(now)))
        .map(rows -> rows.rowCount() == 1);
  }

  enum Statement implements Sql {
    SWEEP("""
        -- $1 now
        delete from platform.outside_errands
         where ends_at <= $1
        """),

    SEND("""
        -- $1 hash of the state, $2 nonce, $3 verifier, $4 then, $5 now, $6 end
        insert into platform.outside_errands
               (state_hash, nonce, verifier, then_path, sent_at, ends_at)
        values ($1, $2, $3, $4, $5, $6)
        """),

    TAKE_BACK("""
        -- $1 hash of the state, $2 now
        delete from platform.outside_errands
         where state_hash = $1
           and ends_at > $2
        returning nonce, verifier, then_path
        """),

    KNOWN("""
        -- $1 issuer, $2 subject
        select a.id, a.username, a.display_name, a.role, a.unit_code, a.person_id
          from platform.outside_identities i
          join platform.accounts a on a.id = i.account_id
         where i.issuer = $1
           and i.subject = $2
           and a.closed_at is null
           and a.suspended_at is null
        """),

    UNCLAIMED("""
        -- $1 username
        select a.id, a.username, a.display_name, a.role, a.unit_code, a.person_id
          from platform.accounts a
         where a.username = $1
           and a.closed_at is null
           and a.suspended_at is null
           and not exists (select 1
                             from platform.outside_identities i
                            where i.account_id = a.id)
        """),

    CLAIM("""
        -- $1 issuer, $2 subject, $3 account, $4 now; whoever is known there stays who they are
        insert into platform.outside_identities (issuer, subject, account_id, known_at)
        values ($1, $2, $3, $4)
            on conflict do nothing
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
