package vn.kipthoi.platform.journal;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import vn.kipthoi.platform.sql.Sql;

/**
 * Writes {@code platform.journal}, in the transaction of what it tells about. Lines are never
 * changed or taken out; the database refuses both.
 */
public final class Journal {

  public Future<Void> write(SqlClient transaction, JournalLine line) {
    return transaction
        .preparedQuery(Statement.WRITE.text())
        .execute(Tuple.of(
            line.at().atOffset(ZoneOffset.UTC),
            line.actor(),
            line.action(),
            line.subject(),
            line.detail()))
        .mapEmpty();
  }

  enum Statement implements Sql {
    WRITE("""
        -- $1 at, $2 actor, $3 action, $4 subject, $5 detail
        insert into platform.journal (at, actor, action, subject, detail)
        values ($1, $2, $3, $4, $5)
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
