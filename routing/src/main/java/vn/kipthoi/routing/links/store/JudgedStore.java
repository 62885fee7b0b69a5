package vn.kipthoi.routing.links.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseNumber;

/** Finds the case that a report opened. */
public final class JudgedStore {

  /** Empty while the report waits for its case. */
  public Future<Optional<CaseNumber>> caseOf(SqlClient client, UUID report) {
    return client
        .preparedQuery(Statement.CASE_OF.text())
        .execute(Tuple.of(report))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(new CaseNumber(rows.iterator().next().getString("number"))));
  }

  enum Statement implements Sql {
    CASE_OF("""
        -- $1 report
        select number
          from routing.cases
         where report_id = $1
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
