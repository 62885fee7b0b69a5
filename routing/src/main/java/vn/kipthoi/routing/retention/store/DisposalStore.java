package vn.kipthoi.routing.retention.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.retention.RecordKind;

/** Writes down how many records beside the cases went, batch by batch. */
public final class DisposalStore {

  public Future<Void> note(
      SqlConnection transaction, UUID id, RecordKind kind, int months, int records, Instant now) {
    return transaction
        .preparedQuery(Statement.NOTE.text())
        .execute(Tuple.of(id, kind.word(), months, records, now.atOffset(UTC)))
        .mapEmpty();
  }

  enum Statement implements Sql {
    NOTE("""
        -- $1 id, $2 kind, $3 months, $4 records, $5 now
        insert into routing.retention_disposals (id, kind, months, records, at)
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
