package vn.kipthoi.platform.journal;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Sql;

/**
 * Writes {@code platform.journal}, in the transaction of what it tells about. Each line is sealed
 * with a key that is not in the database, and linked to the one before by {@link JournalChain} a
 * moment after its commit. Lines are never changed or taken out: the database refuses both, and
 * whoever goes around the database is found out by {@code verify-journal}.
 */
public final class Journal {

  private final Vault vault;

  public Journal(Vault vault) {
    this.vault = vault;
  }

  public Future<Void> write(SqlClient transaction, JournalLine line) {
    var entry = Entry.of(line);
    return transaction
        .preparedQuery(Statement.WRITE.text())
        .execute(entry.row(entry.seal(vault)))
        .mapEmpty();
  }

  enum Statement implements Sql {
    WRITE("""
        -- $1 id, $2 at, $3 actor, $4 action, $5 subject, $6 detail, $7 purpose, $8 policy, $9 seal
        with written as (
               insert into platform.journal
                      (id, at, actor, action, subject, detail, purpose, policy, seal)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
               returning line)
        insert into platform.journal_unlinked (line)
        select line
          from written
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
