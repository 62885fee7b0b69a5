package vn.kipthoi.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collector;

/** Writes a database's schema down from its catalogs: the same schema is always the same text. */
final class SchemaText {

  private static final Collector<Row, ?, String> PARAGRAPHS =
      mapping(row -> row.getString(0), joining("\n\n", "", "\n"));

  private SchemaText() {}

  static String of(Pool pool) {
    return await(pool.withTransaction(SchemaText::read));
  }

  private static Future<String> read(SqlConnection connection) {
    return connection
        // With no search path every name is written out, whoever looks.
        .query("set local search_path = ''")
        .execute()
        .compose(_ -> connection.query(sql()).collecting(PARAGRAPHS).execute())
        .map(found -> found.value().replaceAll("[ ]+\n", "\n"));
  }

  private static String sql() {
    try (var file = SchemaText.class.getResourceAsStream("schema-text.sql")) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
