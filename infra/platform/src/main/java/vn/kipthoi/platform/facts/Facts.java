package vn.kipthoi.platform.facts;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/**
 * Records facts in {@code platform.facts}, in the transaction that made them true: one row for
 * each reader that {@code platform.fact_readers} names for the kind.
 */
public final class Facts {

  /** Fails, and with it the transaction, when nobody reads the kind: such a fact would be lost. */
  public Future<Void> record(SqlClient transaction, Fact fact) {
    return transaction
        .preparedQuery(Statement.RECORD.text())
        .execute(Tuple.of(
            fact.id(),
            fact.kind(),
            fact.subject(),
            fact.body(),
            fact.recordedAt().atOffset(ZoneOffset.UTC)))
        .map(recorded -> {
          if (recorded.rowCount() == 0) {
            throw new IllegalStateException("nobody reads facts of the kind " + fact.kind());
          }
          return null;
        });
  }

  /** Deletes a fact that has been read and will be of no use to anybody. */
  public Future<Void> forget(SqlClient transaction, UUID fact) {
    return transaction
        .preparedQuery(Statement.FORGET.text())
        .execute(Tuple.of(fact))
        .mapEmpty();
  }

  enum Statement implements Sql {
    RECORD("""
        -- $1 id, $2 kind, $3 subject, $4 body, $5 recorded at. To be read from the earlier of the two
        -- clocks on: one that is fast, and is set right, would leave it unread until then
        insert into platform.facts (id, reader, kind, subject, body, recorded_at, look_at)
        select $1, reader, kind, $3, $4, $5, least($5::timestamptz, platform.now())
          from platform.fact_readers
         where kind = $2
        """),
    FORGET("""
        -- $1 fact
        delete from platform.facts
         where id = $1
           and read_at is not null
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
