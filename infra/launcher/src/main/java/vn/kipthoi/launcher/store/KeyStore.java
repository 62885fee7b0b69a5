package vn.kipthoi.launcher.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import vn.kipthoi.platform.sql.Sql;

/** Keeps which key file belongs to the database, in {@code platform.key_fingerprint}. */
public final class KeyStore {

  /**
   * The fingerprint of the key file that belongs to the database: that of the first one ever used.
   *
   * @param ours recorded when there is none yet
   */
  public Future<String> fingerprint(SqlClient client, String ours) {
    return client
        .preparedQuery(Statement.FINGERPRINT.text())
        .execute(Tuple.of(ours))
        .map(rows -> rows.iterator().next().getString("fingerprint"));
  }

  /**
   * The key file of a demonstration, which all its nodes share.
   *
   * @param fresh kept when there is none yet
   */
  public Future<String> demonstrationKeys(SqlClient client, String fresh) {
    return client
        .preparedQuery(Statement.DEMONSTRATION_KEYS.text())
        .execute(Tuple.of(fresh))
        .map(rows -> rows.iterator().next().getString("key_file"));
  }

  enum Statement implements Sql {
    FINGERPRINT("""
        -- $1 our fingerprint; the update that changes nothing returns the first one's
        insert into platform.key_fingerprint as k (fingerprint)
        values ($1)
            on conflict (single)
            do update set fingerprint = k.fingerprint
        returning fingerprint
        """),
    DEMONSTRATION_KEYS("""
        -- $1 a fresh key file; the update that changes nothing returns the first one
        insert into platform.demonstration_keys as k (key_file)
        values ($1)
            on conflict (single)
            do update set key_file = k.key_file
        returning key_file
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
