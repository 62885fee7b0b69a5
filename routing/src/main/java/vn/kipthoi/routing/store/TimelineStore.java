package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.desk.Happening;

/** Keeps {@code routing.timeline}. */
public final class TimelineStore {

  /** Adds entries, in their order. */
  public Future<Void> add(SqlClient transaction, CaseId told, List<Happening> entries) {
    var json = new JsonArray();
    for (var entry : entries) {
      json.add(new JsonObject()
          .put("at", entry.at().toString())
          .put("kind", entry.kind().word())
          .put("detail", entry.detail()));
    }
    return transaction
        .preparedQuery(Statement.ADD.text())
        .execute(Tuple.of(told.value(), json))
        .mapEmpty();
  }

  /** Everything that happened to a case, the first thing first. */
  public Future<List<Happening>> of(SqlClient client, CaseId told) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(told.value()))
        .map(rows -> Rows.list(
            rows,
            row -> new Happening(
                row.getOffsetDateTime("at").toInstant(),
                Happening.Sort.ofWord(row.getString("kind")),
                row.getJsonObject("detail"))));
  }

  enum Statement implements Sql {
    ADD("""
        -- $1 case, $2 entries
        insert into routing.timeline (case_id, at, kind, detail)
        select $1, (e.entry ->> 'at')::timestamptz, e.entry ->> 'kind', e.entry -> 'detail'
          from jsonb_array_elements($2::jsonb) with ordinality e (entry, place)
         order by e.place
        """),
    OF_CASE("""
        -- $1 case
        select at, kind, detail
          from routing.timeline
         where case_id = $1
         order by entry
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
