package vn.kipthoi.launcher.verification;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.launcher.store.JournalReader;
import vn.kipthoi.platform.sql.Database;

/** Reads the journal from end to end, as it stood at one moment, and says where it is broken. */
public final class JournalVerification {

  private static final int PAGE = 1_000;
  private static final int MOST_STRANGERS = 50;

  private final Database database;
  private final JournalReader reader = new JournalReader();

  public JournalVerification(Database database) {
    this.database = database;
  }

  /**
   * What to check.
   *
   * @param from the first link; those before it are believed
   * @param seals empty to check hashes alone
   * @param anchor what the chain is known to contain
   */
  public record Task(long from, Optional<SealCheck> seals, Optional<Anchor> anchor) {}

  /**
   * What was found.
   *
   * @param links how many links were followed
   * @param waiting how many lines wait to be linked
   * @param head how far the chain goes
   * @param breaks in the order of the links, empty when the journal is whole
   */
  public record Found(long links, long waiting, Anchor head, List<Break> breaks) {}

  public Future<Found> run(Task task) {
    return database.inTransaction(
        transaction -> reader.standStill(transaction).compose(still -> run(transaction, task)));
  }

  private Future<Found> run(SqlConnection transaction, Task task) {
    return reader.find(transaction, task.from() - 1).compose(before -> {
      var check = new ChainCheck(task.seals(), task.anchor(), before);
      return follow(transaction, check, task.from() - 1)
          .compose(followed -> waiting(transaction, check, 0, 0))
          .compose(waiting -> apart(transaction, check)
              .map(done -> new Found(check.links(), waiting, check.head(), check.breaks())));
    });
  }

  private Future<Void> follow(SqlConnection transaction, ChainCheck check, long after) {
    return reader.after(transaction, after, PAGE).compose(links -> {
      links.forEach(check::follow);
      return links.size() < PAGE
          ? ended(check)
          : follow(transaction, check, links.getLast().link());
    });
  }

  private static Future<Void> ended(ChainCheck check) {
    check.end();
    return Future.succeededFuture();
  }

  private Future<Long> waiting(
      SqlConnection transaction, ChainCheck check, long after, long counted) {
    return reader.waiting(transaction, after, PAGE).compose(lines -> {
      lines.forEach(check::waiting);
      var all = counted + lines.size();
      return lines.size() < PAGE
          ? Future.succeededFuture(all)
          : waiting(transaction, check, lines.getLast().lineNumber(), all);
    });
  }

  private Future<Void> apart(SqlConnection transaction, ChainCheck check) {
    return Future.all(
            reader.strangers(transaction, MOST_STRANGERS).map(check::strange),
            reader.copies(transaction, MOST_STRANGERS).map(check::copied))
        .mapEmpty();
  }
}
