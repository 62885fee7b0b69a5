package vn.kipthoi.launcher.auditor.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Looks once at everything; one question after the other, so that it never takes two connections. */
public final class Audit {

  private Audit() {}

  /** What must not be and is; nothing when all is well. Fails when it could not look. */
  public static Future<List<Finding>> of(SqlClient client) {
    var findings = Future.<List<Finding>>succeededFuture(new ArrayList<>());
    for (var question : Question.values()) {
      findings = findings.compose(known -> ask(client, question).map(found -> {
        found.ifPresent(known::add);
        return known;
      }));
    }
    return findings.map(List::copyOf);
  }

  /** What it asks, by the words that findings use. */
  public static List<String> questions() {
    return Arrays.stream(Question.values()).map(Question::word).toList();
  }

  private static Future<Optional<Finding>> ask(SqlClient client, Question question) {
    return client
        .preparedQuery(question.text())
        .execute()
        .map(rows -> finding(question, rows.iterator().next()));
  }

  private static Optional<Finding> finding(Question question, Row row) {
    var found = row.getLong("found");
    return found == 0
        ? Optional.empty()
        : Optional.of(new Finding(
            question.word(),
            found,
            row.getOffsetDateTime("since").toInstant(),
            row.getString("example")));
  }
}
