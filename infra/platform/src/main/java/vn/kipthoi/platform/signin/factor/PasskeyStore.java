package vn.kipthoi.platform.signin.factor;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.passkeys}. */
final class PasskeyStore {

  /** A passkey with the account that it opens. */
  record Held(Viewer viewer, byte[] credential, long signCount) {}

  /** Nothing happens when the passkey is registered already, whoever's it is. */
  Future<Boolean> add(
      SqlClient transaction, UUID account, Verified verified, String label, Instant now) {
    return transaction
        .preparedQuery(Statement.ADD.text())
        .execute(Tuple.of(
            UUID.randomUUID(),
            account,
            Buffer.buffer(verified.credentialId()),
            Buffer.buffer(verified.credential()),
            verified.signCount(),
            label,
            utc(now)))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<List<Passkey>> of(SqlClient client, UUID account) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(account))
        .map(rows -> Rows.all(rows, PasskeyStore::passkey));
  }

  Future<List<byte[]>> credentialIds(SqlClient client, UUID account) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(account))
        .map(rows -> Rows.all(rows, row -> row.getBuffer("credential_id").getBytes()));
  }

  Future<Optional<Held>> find(SqlClient client, byte[] credentialId) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(Buffer.buffer(credentialId)))
        .map(rows -> Rows.first(rows)
            .map(row -> new Held(
                Accounts.viewer(row),
                row.getBuffer("credential").getBytes(),
                row.getLong("sign_count"))));
  }

  /** Whether nobody used it with a later count in between, as a copy of it would. */
  Future<Boolean> used(SqlClient transaction, byte[] credentialId, long signCount, Instant now) {
    return transaction
        .preparedQuery(Statement.USED.text())
        .execute(Tuple.of(Buffer.buffer(credentialId), signCount, utc(now)))
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Boolean> remove(SqlClient transaction, UUID account, UUID passkey) {
    return transaction
        .preparedQuery(Statement.REMOVE.text())
        .execute(Tuple.of(account, passkey))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Passkey passkey(Row row) {
    return new Passkey(
        row.getUUID("id"),
        row.getString("label"),
        Rows.instant(row, "added_at"),
        Rows.maybeInstant(row, "used_at"));
  }

  enum Statement implements Sql {
    ADD("""
        -- $1 id, $2 account, $3 credential id, $4 credential, $5 sign count, $6 label, $7 now
        insert into platform.passkeys
               (id, account_id, credential_id, credential, sign_count, label, added_at)
        values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (credential_id) do nothing
        """),

    OF("""
        -- $1 account
        select id, credential_id, label, added_at, used_at
          from platform.passkeys
         where account_id = $1
         order by added_at, id
        """),

    FIND("""
        -- $1 credential id
        select p.credential, p.sign_count, a.id, a.username, a.display_name, a.role, a.unit_code,
               a.person_id
          from platform.passkeys p
          join platform.accounts a on a.id = p.account_id
         where p.credential_id = $1
           and a.closed_at is null
           and a.suspended_at is null
        """),

    USED("""
        -- $1 credential id, $2 sign count, $3 now; many authenticators always count zero
        update platform.passkeys
           set sign_count = $2,
               used_at = $3
         where credential_id = $1
           and (sign_count < $2 or (sign_count = 0 and $2 = 0))
        """),

    REMOVE("""
        -- $1 account, $2 passkey
        delete from platform.passkeys
         where account_id = $1
           and id = $2
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
