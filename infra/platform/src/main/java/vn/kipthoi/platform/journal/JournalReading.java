package vn.kipthoi.platform.journal;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
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
   * Some lines of the journal, newest first.
   *
   * @param lines at most as many as were asked for
   * @param more whether there are older ones
   * @param people the names behind actors that are accounts
   * @param subjects the names of subjects that have one
   */
  public record Excerpt(
      List<ReadLine> lines, boolean more, Map<String, String> people, Map<UUID, String> subjects) {}

  /** One page of the journal, and how its chain is. */
  public record Leaf(Excerpt excerpt, ChainState chain) {

    public List<ReadLine> lines() {
      return excerpt.lines();
    }

    public boolean more() {
      return excerpt.more();
    }

    public Map<String, String> people() {
      return excerpt.people();
    }

    public Map<UUID, String> subjects() {
      return excerpt.subjects();
    }
  }

  /**
   * Reads, and writes down that it was read.
   *
   * @param most lines
   * @param action what stands in the journal of this reading: {@code journal-read}
   */
  public Future<Leaf> read(UUID auditor, String action, Question question, int most) {
    return database.inTransaction(transaction -> filter(transaction, question)
        .compose(filter -> leaf(transaction, filter, most))
        .compose(
            leaf -> note(transaction, auditor, action, detail(question, leaf)).map(leaf)));
  }

  /**
   * Writes down that all lines which fit are being taken away, before the first of them is read; a
   * reader who leaves half way has read that half.
   *
   * @return the question as the store understands it, for {@link #after}
   */
  public Future<JournalFilter> beginExport(UUID auditor, Question question) {
    return database.inTransaction(transaction -> filter(transaction, question)
        .compose(filter ->
            note(transaction, auditor, "journal-exported", detail(question)).map(filter)));
  }

  /** The lines of an export that come after a place, or its first ones. */
  public Future<Excerpt> after(
      JournalFilter filter, Optional<JournalFilter.Place> place, int most) {
    return database.inTransaction(
        transaction -> excerpt(transaction, place.map(filter::below).orElse(filter), most));
  }

  /** Writes down how much of it was sent. */
  public Future<Void> endExport(UUID auditor, long lines, boolean whole) {
    return database.inTransaction(transaction -> note(
        transaction,
        auditor,
        "journal-export-ended",
        JsonObject.of("lines", lines, "whole", whole)));
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

  private Future<Leaf> leaf(SqlConnection transaction, JournalFilter filter, int most) {
    return excerpt(transaction, filter, most)
        .compose(excerpt -> new ChainEnd(vault, store)
            .follow(transaction, FOLLOWED)
            .map(chain -> new Leaf(excerpt, chain)));
  }

  private Future<Excerpt> excerpt(SqlClient client, JournalFilter filter, int most) {
    return store.lines(client, filter, most + 1).compose(found -> excerpt(client, found, most));
  }

  private Future<Excerpt> excerpt(SqlClient client, List<ReadingStore.Found> found, int most) {
    var lines = found.stream().limit(most).map(this::read).toList();
    var actors = lines.stream().map(ReadLine::actor).distinct().toList();
    var subjects = lines.stream().map(ReadLine::subject).collect(Collectors.toSet());
    return Future.all(store.named(client, actors), references.names(client, subjects))
        .map(all ->
            new Excerpt(lines, found.size() > most, people(all.resultAt(0)), all.resultAt(1)));
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
  private static JsonObject detail(Question question, Leaf leaf) {
    var detail = detail(question).put("lines", leaf.lines().size());
    leaf.lines().stream().findFirst().ifPresent(line -> detail.put("newest", line.line()));
    leaf.lines().reversed().stream()
        .findFirst()
        .ifPresent(line -> detail.put("oldest", line.line()));
    return detail;
  }

  private static JsonObject detail(Question question) {
    var detail = new JsonObject();
    question.person().ifPresent(typed -> detail.put("byPerson", true));
    question.reference().ifPresent(typed -> detail.put("bySubject", true));
    question.rest().action().ifPresent(typed -> detail.put("action", typed));
    question.rest().from().ifPresent(at -> detail.put("from", at.toString()));
    question.rest().until().ifPresent(at -> detail.put("until", at.toString()));
    return detail;
  }

  private Future<Void> note(
      SqlConnection transaction, UUID auditor, String action, JsonObject detail) {
    return journal.write(
        transaction, new JournalLine(clock.instant(), auditor.toString(), action, auditor, detail));
  }
}
