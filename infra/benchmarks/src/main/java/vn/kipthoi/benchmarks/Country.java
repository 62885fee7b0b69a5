package vn.kipthoi.benchmarks;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.wiring.DirectoryWiring;

/** Invented cases in the communes of today, as work leaves them. */
record Country(Pool pool) {

  /** After years: nine of ten are closed. */
  static final int ONE_IN_TEN_OPEN = 10;

  static final int ALL_OPEN = 1;

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final String COMMUNES = """
      create temporary table commune as
      select 0 as place, '' as code, array[]::text[] as scope
       limit 0
      """;
  private static final String INTO_COMMUNES = """
      insert into commune (place, code, scope)
      select e.place, e.scope ->> 0, array(select jsonb_array_elements_text(e.scope))
        from jsonb_array_elements($1::jsonb) with ordinality e (scope, place)
      """;

  /**
   * One connection throughout, for temporary tables are its own.
   *
   * @param every of so many cases one is open
   */
  void fill(int cases, int every) throws IOException {
    var statements = script()
        .replace("{many}", Integer.toString(cases))
        .replace("{every}", Integer.toString(every))
        .split("\n;\n");
    Waiting.on(pool.withConnection(connection -> {
      var filled = communes(connection);
      for (var statement : statements) {
        filled = filled.compose(before -> connection.query(statement).execute().mapEmpty());
      }
      return filled;
    }));
  }

  /** How many deadlines wait. */
  long waiting() {
    return count("select count(*) as n from routing.waiting where unit = 'VN'");
  }

  /** The unit with the most that waits, among those whose code has this shape. */
  String busiest(String shape, String otherwise) {
    var sql = "select unit from routing.waiting where unit like '" + shape
        + "' and unit <> 'VN' group by unit order by count(*) desc, unit limit 1";
    var found = Waiting.on(pool.query(sql).execute()).iterator();
    return found.hasNext() ? found.next().getString("unit") : otherwise;
  }

  private long count(String sql) {
    return Waiting.on(pool.query(sql).execute()).iterator().next().getLong("n");
  }

  private static Future<Void> communes(SqlConnection connection) {
    var directory = DirectoryWiring.shipped(DAY);
    var communes = new JsonArray();
    directory
        .communes()
        .forEach(unit -> communes.add(new JsonArray(directory.ancestors(unit.code()).stream()
            .map(AdministrativeUnit::code)
            .map(code -> code.text())
            .toList())));
    return connection
        .query(COMMUNES)
        .execute()
        .compose(made ->
            connection.preparedQuery(INTO_COMMUNES).execute(Tuple.of(communes)).mapEmpty());
  }

  private static String script() throws IOException {
    try (var file = Objects.requireNonNull(Country.class.getResourceAsStream("many-cases.sql"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
