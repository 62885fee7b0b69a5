package vn.kipthoi.acceptance.storm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks for what reporters said where it must not be: a word that only they used, unsealed, in any
 * column of any table, in the files of the database and its log of changes, in what nodes wrote and
 * on phones.
 */
record Canaries(Pool database, String canary) {

  private static final String COLUMNS = """
      select format('select %L as place from %I.%I where position($1 in %s) > 0 limit 1',
                    table_schema || '.' || table_name || '.' || column_name, table_schema, table_name,
                    case when data_type = 'bytea' then format('encode(%I, ''escape'')', column_name)
                         else format('%I::text', column_name) end)
        from information_schema.columns
       where table_schema in ('intake', 'routing', 'notifier', 'platform')
      """;

  /** Every place where it was found, by the name of the column or file. */
  List<String> found(List<Path> logs) {
    var places = new ArrayList<String>();
    texts(COLUMNS, Tuple.tuple())
        .forEach(question -> places.addAll(texts(question, Tuple.of(canary))));
    logs.stream().filter(this::sings).forEach(log -> places.add(log.toString()));
    files().filter(this::sings).forEach(file -> places.add(file.toString()));
    return places;
  }

  /** Of the whole server, the log of changes with them. */
  private Stream<Path> files() {
    var directory = Path.of(texts("show data_directory", Tuple.tuple()).getFirst());
    try (var all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean sings(Path file) {
    try {
      return contains(Files.readAllBytes(file), canary.getBytes(UTF_8));
    } catch (IOException goneMeanwhile) {
      return false;
    }
  }

  private static boolean contains(byte[] bytes, byte[] word) {
    for (var at = 0; at <= bytes.length - word.length; at++) {
      var same = 0;
      while (same < word.length && bytes[at + same] == word[same]) {
        same++;
      }
      if (same == word.length) {
        return true;
      }
    }
    return false;
  }

  private List<String> texts(String question, Tuple given) {
    var rows = await(database.preparedQuery(question).execute(given));
    return StreamSupport.stream(rows.spliterator(), false)
        .map((Row row) -> row.getString(0))
        .toList();
  }
}
