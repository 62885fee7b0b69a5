package vn.kipthoi.platform.journal;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/** Asks the journal who has looked at something. */
public final class JournalReaders {

  /** Whether somebody did this to a subject, from any account of theirs. */
  public Future<Boolean> everDone(SqlClient client, UUID person, String action, UUID subject) {
    return client
        .preparedQuery(Statement.EVER_DONE.text())
        .execute(Tuple.of(subject, action, person))
        .map(rows -> rows.size() > 0);
  }

  enum Statement implements Sql {
    EVER_DONE("""
        -- $1 subject, $2 action, $3 person
        select
          from platform.journal j
          join platform.accounts a
            on a.id::text = j.actor
         where j.subject = $1
           and j.action = $2
           and a.person_id = $3
         limit 1
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
