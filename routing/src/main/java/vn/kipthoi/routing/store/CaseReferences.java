package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.journal.JournalReferences;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseNumber;

/** Numbers of cases for auditors: a reference, and nothing of what the case is about. */
public final class CaseReferences implements JournalReferences {

  @Override
  public Future<Optional<UUID>> subject(SqlClient transaction, String name) {
    return CaseNumber.parse(name)
        .map(number -> transaction
            .preparedQuery(Statement.ID.text())
            .execute(Tuple.of(number.text()))
            .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .findFirst()))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  @Override
  public Future<Map<UUID, String>> names(SqlClient transaction, Set<UUID> subjects) {
    return transaction
        .preparedQuery(Statement.NUMBERS.text())
        .collecting(Collectors.<Row, UUID, String>toMap(
            row -> row.getUUID("id"), row -> row.getString("number")))
        .execute(Tuple.of(subjects.toArray(UUID[]::new)))
        .map(SqlResult::value);
  }

  enum Statement implements Sql {
    ID("""
        -- $1 number
        select id from routing.cases where number = $1
        """),
    NUMBERS("""
        -- $1 ids
        select id, number from routing.cases where id = any($1::uuid[])
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
