package vn.kipthoi.launcher.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.sql.Sql;

/** Keeps what the nodes of one demonstration agree on, in {@code platform.demonstrations}. */
public final class DemonstrationStore {

  /** Holds back every other node that prepares the demonstration, until the transaction ends. */
  public Future<Void> takeTurn(SqlClient transaction) {
    return transaction.preparedQuery(Statement.TAKE_TURN.text()).execute().mapEmpty();
  }

  /** Where the accounts were written by the node that made them. */
  public Future<Optional<String>> accountsFile(SqlClient client) {
    return client
        .preparedQuery(Statement.ACCOUNTS_FILE.text())
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map((Row row) -> row.getString("accounts_file"))
            .findFirst());
  }

  public Future<Void> accountsWritten(SqlClient transaction, String file) {
    return transaction
        .preparedQuery(Statement.ACCOUNTS_WRITTEN.text())
        .execute(Tuple.of(file))
        .mapEmpty();
  }

  enum Statement implements Sql {
    TAKE_TURN("""
        -- Any number will do, as long as it is always the same
        select pg_advisory_xact_lock(7810764613)
        """),
    ACCOUNTS_FILE("""
        select accounts_file
          from platform.demonstrations
        """),
    ACCOUNTS_WRITTEN("""
        -- $1 file
        insert into platform.demonstrations (accounts_file)
        values ($1)
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
