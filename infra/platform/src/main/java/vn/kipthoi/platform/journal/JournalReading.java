package vn.kipthoi.platform.journal;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;

/**
 * The journal, for auditors. Each reading is a line of the journal itself, written in the
 * transaction that reads; each line that is shown is held against its seal, and the end of the
 * chain is followed anew. The whole chain is checked from outside, by {@code verify-journal}.
 */
public final class JournalReading {

  /** How many of the last links are followed at each reading: some milliseconds of work. */
  static final int FOLLOWED = 500;

  /** No line is about this: what a name stands for that nothing is called. */
  private static final UUID NOTHING = new UUID(0, 0);

  private final Database database;
  private final Vault vault;
  private final Journal journal;
  private final InstantSource clock;
  private final JournalReferences references;
  private final ReadingStore store = new ReadingStore();

  public JournalReading(
      Database database, Vault vault, InstantSource clock, JournalReferences references) {
    this.database = database;
    this.vault = vault;
    this.journal = new Journal(vault);
    this.clock = clock;
    this.references = references;
  }

  /**
   * What an auditor typed.
   *
   * @param person a username, or a part of the system such as {@code routing}
   * @param reference the name of a subject, or its id
   * @param rest the other filters
   */
  public record Question(Optional<String> person, Optional<String> reference, JournalFilter rest) {}

  /**
   * One page of the journal, newest first.
   *
   * @param lines at most as many as were asked for
   * @param more whether there are older ones
   * @param people the names behind actors that are accounts
   * @param subjects the names of subjects that have one
   */
  public record Leaf(
      List<ReadLine> lines,
      boolean more,
      Map<String, String> people,
      Map<UUID, String> subjects,
      ChainState chain) {}

  /**
   * Reads, and writes down that it was read.
   *
   * @param most lines
   * @param action what stands in the journal of this reading: {@code journal-read}
   */
  public Future<Leaf> read(UUID auditor, String action, Question question, int most) {
    return database.inTransaction(transaction -> filter(transaction, question)
        .compose(filter -> store.lines(transaction, filter, most + 1))
        .compose(found -> leaf(transaction, found, most))
        .compose(leaf -> note(transaction, auditor, action, question, leaf).map(leaf)));
  }

  private Future<JournalFilter> filter(SqlConnection transaction, Question question) {
    return Future.all(
            actors(transaction, question.person()), subject(transaction, question.reference()))
        .map(both -> new JournalFilter(
            both.resultAt(0),
            question.rest().action(),
            both.resultAt(1),
            question.rest().from(),
            question.rest().until(),
            question.rest().before()));
  }

  private Future<Optional<List<String>>> actors(
      SqlConnection transaction, Optional<String> person) {
    return person
        .map(typed ->
            store.withUsername(transaction, typed).map(named -> Optional.of(actors(typed, named))))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** Lines name an account, or the person who answered on a phone; both are the same somebody. */
  private static List<String> actors(String typed, List<ReadingStore.Named> named) {
    var ids = named.stream()
        .flatMap(one -> Stream.concat(Stream.of(one.account()), one.person().stream()))
        .map(UUID::toString);
    return Stream.concat(Stream.of(typed), ids).toList();
  }

  private Future<Optional<UUID>> subject(SqlConnection transaction, Optional<String> reference) {
    return reference
        .map(typed -> id(typed)
            .map(id -> Future.succeededFuture(Optional.of(id)))
            .orElseGet(() -> references
                .subject(transaction, typed)
                .map(found -> found.or(() -> Optional.of(NOTHING)))))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Future<Leaf> leaf(SqlConnection transaction, List<ReadingStore.Found> found, int most) {
    var lines = found.stream().limit(most).map(this::read).toList();
    var actors = lines.stream().map(ReadLine::actor).distinct().toList();
    var subjects = lines.stream().map(ReadLine::subject).collect(Collectors.toSet());
    return Future.all(
            store.named(transaction, actors),
            references.names(transaction, subjects),
            new ChainEnd(vault, store).follow(transaction, FOLLOWED))
        .map(all -> new Leaf(
            lines, found.size() > most, people(all.resultAt(0)), all.resultAt(1), all.resultAt(2)));
  }

  private ReadLine read(ReadingStore.Found found) {
    var entry = found.line().entry();
    return new ReadLine(
        found.line().line(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.subject(),
        entry.detail(),
        Optional.ofNullable(entry.purpose()),
        Optional.ofNullable(entry.policy()),
        state(found));
  }

  private ReadLine.State state(ReadingStore.Found found) {
    if (!found.line().isAsWritten(vault)) {
      return ReadLine.State.BROKEN;
    }
    if (found.line().seal() == null) {
      return ReadLine.State.WITHOUT_SEAL;
    }
    return found.linked() ? ReadLine.State.SEALED : ReadLine.State.NOT_YET_LINKED;
  }

  private static Map<String, String> people(List<ReadingStore.Named> named) {
    var people = new HashMap<String, String>();
    for (var one : named) {
      var name = one.displayName() + " (" + one.username() + ")";
      people.put(one.account().toString(), name);
      one.person().ifPresent(person -> people.put(person.toString(), name));
    }
    return people;
  }

  /** What was looked for and how much was seen; the lines themselves are there already. */
  private Future<Void> note(
      SqlConnection transaction, UUID auditor, String action, Question question, Leaf leaf) {
    var detail = JsonObject.of("lines", leaf.lines().size());
    question.person().ifPresent(typed -> detail.put("byPerson", true));
    question.reference().ifPresent(typed -> detail.put("bySubject", true));
    question.rest().action().ifPresent(typed -> detail.put("action", typed));
    question.rest().from().ifPresent(at -> detail.put("from", at.toString()));
    question.rest().until().ifPresent(at -> detail.put("until", at.toString()));
    leaf.lines().stream().findFirst().ifPresent(line -> detail.put("newest", line.line()));
    leaf.lines().reversed().stream()
        .findFirst()
        .ifPresent(line -> detail.put("oldest", line.line()));
    return journal.write(
        transaction, new JournalLine(clock.instant(), auditor.toString(), action, auditor, detail));
  }
}
