package vn.kipthoi.routing.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.CaseChange.Deed;
import vn.kipthoi.routing.casework.store.ActStore.Doing;
import vn.kipthoi.routing.casework.store.ActStore.Kept;
import vn.kipthoi.routing.casework.store.StandingStore.Stood;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Reached;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.Doer;
import vn.kipthoi.routing.life.Standing;
import vn.kipthoi.routing.life.Verdict;

/**
 * Performs what people do to cases. Each act is one transaction that holds the case: how it stands,
 * milestones, timeline, journal, and all that follow it, or nothing. Of two people at the same
 * moment one is first, and the other is told who that was; the same sending counts once.
 */
public final class Casework {

  /** Rung after every act: no fact is read because of it, but screens show it. */
  public static final String CASE_CHANGED = "CaseChanged";

  private final Database database;
  private final Doorbell doorbell;
  private final InstantSource clock;
  private final CaseBooks books;
  private final CaseFollower followers;

  public Casework(
      Database database,
      Doorbell doorbell,
      InstantSource clock,
      CaseBooks books,
      CaseFollower followers) {
    this.database = database;
    this.doorbell = doorbell;
    this.clock = clock;
    this.books = books;
    this.followers = followers;
  }

  /**
   * What somebody wants to do.
   *
   * @param seenVersion the version of the case that they looked at
   * @param key names this sending; sent again, it is told what came of the first
   */
  public record Wish(
      Viewer viewer, CaseNumber number, long seenVersion, Optional<String> key, Act act) {}

  /** Does it, in a transaction of its own. */
  public Future<Performed> perform(Wish wish) {
    return database
        .inTransaction(transaction -> perform(transaction, wish))
        .recover(failure -> failure instanceof ActDeclined declined
            ? declined(wish, declined)
            : Future.failedFuture(failure))
        .map(this::ringOn);
  }

  /** The case as it still is: what was begun has been rolled back. */
  private Future<Performed> declined(Wish wish, ActDeclined declined) {
    return books
        .standings()
        .read(database.client(), Scope.of(wish.viewer()), wish.number())
        .map(found -> found
            .<Performed>map(stood -> new Performed.Refused(declined.why(), current(stood)))
            .orElseGet(Performed.NotThere::new));
  }

  /** Does it in the caller's transaction, together with whatever else belongs to it. */
  public Future<Performed> perform(SqlConnection transaction, Wish wish) {
    return books
        .standings()
        .hold(transaction, Scope.of(wish.viewer()), wish.number())
        .compose(held -> held.isEmpty()
            ? Future.succeededFuture(new Performed.NotThere())
            : onceOnly(transaction, held.get(), wish));
  }

  private Future<Performed> onceOnly(SqlConnection transaction, Stood stood, Wish wish) {
    return sentBefore(transaction, wish).compose(before -> {
      if (before.isEmpty()) {
        return unlessOutdated(transaction, stood, wish);
      }
      var same = before.get().isSameAs(wish.act())
          && before.get().caseId().equals(stood.routed().id());
      return Future.succeededFuture(
          same ? new Performed.DoneBefore(current(stood)) : new Performed.KeyTaken());
    });
  }

  private Future<Optional<Kept>> sentBefore(SqlConnection transaction, Wish wish) {
    return wish.key()
        .map(key -> books.acts().withKey(transaction, wish.viewer().accountId(), key))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** Two taps without a key: the second one asks for what the first has just done. */
  private Future<Performed> unlessOutdated(SqlConnection transaction, Stood stood, Wish wish) {
    if (wish.seenVersion() == stood.version()) {
      return judge(transaction, stood, wish);
    }
    return books
        .acts()
        .after(transaction, stood.routed().id(), wish.viewer().accountId(), wish.seenVersion())
        .map(done -> done.filter(kept -> kept.isSameAs(wish.act())).isPresent()
            ? new Performed.DoneBefore(current(stood))
            : new Performed.Outdated(current(stood)));
  }

  private Future<Performed> judge(SqlConnection transaction, Stood stood, Wish wish) {
    var now = clock.instant();
    var doer = Doer.of(wish.viewer());
    return switch (wish.act().by(doer, stood.standing(), now)) {
      case Verdict.Refused(var why) ->
        Future.succeededFuture(new Performed.Refused(why, current(stood)));
      case Verdict.Done done ->
        write(transaction, stood, wish, new Outcome(doer, done, now))
            .map(written -> new Performed.Done(new Performed.Current(
                wish.number(),
                done.after().state(),
                stood.version() + 1,
                now,
                doer.person(),
                Optional.of(doer.role().word()))));
    };
  }

  private record Outcome(Doer doer, Verdict.Done done, Instant now) {}

  private Future<Void> write(SqlConnection transaction, Stood stood, Wish wish, Outcome outcome) {
    var id = stood.routed().id();
    var after = outcome.done().after();
    return books
        .standings()
        .write(transaction, id, after, outcome.doer(), outcome.now())
        .compose(written -> weigh(transaction, stood, outcome))
        .compose(weighed -> books.acts().keep(transaction, doing(stood, wish, outcome)))
        .compose(
            kept -> books.milestones().add(transaction, id, reached(wish, outcome), outcome.now()))
        .compose(added -> books
            .timeline()
            .add(transaction, id, List.of(happening(stood.standing(), wish, outcome))))
        .compose(told -> books.journal().write(transaction, line(stood, wish, outcome)))
        .compose(noted -> followers.after(transaction, change(stood, wish, outcome)));
  }

  private Future<Void> weigh(SqlConnection transaction, Stood stood, Outcome outcome) {
    var after = outcome.done().after();
    return after.priority() == stood.standing().priority()
        ? Future.succeededFuture()
        : books.standings().weigh(transaction, stood, after, outcome.doer(), outcome.now());
  }

  private static Doing doing(Stood stood, Wish wish, Outcome outcome) {
    return new Doing(
        UUID.randomUUID(),
        stood.routed().id(),
        stood.version() + 1,
        wish.act(),
        outcome.doer(),
        outcome.now(),
        wish.key(),
        stood.standing().state().word(),
        outcome.done().after().state().word());
  }

  private static List<Reached> reached(Wish wish, Outcome outcome) {
    return outcome.done().marks().stream()
        .map(mark -> new Reached(
            mark.milestone(),
            mark.at(),
            Optional.of(outcome.doer().account()),
            outcome.doer().person(),
            wish.act().codes()))
        .toList();
  }

  private static Happening happening(Standing before, Wish wish, Outcome outcome) {
    var after = outcome.done().after();
    var detail = wish.act()
        .codes()
        .put("role", outcome.doer().role().word())
        .put("state", after.state().word());
    outcome.doer().person().ifPresent(person -> detail.put("person", person.toString()));
    if (after.priority() != before.priority()) {
      detail
          .put("was", before.priority().name())
          .put("becomes", after.priority().name());
    }
    return new Happening(outcome.now(), new Happening.OfSubject(wish.act().word()), detail);
  }

  private static JournalLine line(Stood stood, Wish wish, Outcome outcome) {
    var detail = wish.act()
        .codes()
        .put("role", outcome.doer().role().word())
        .put("version", stood.version() + 1)
        .put("state", outcome.done().after().state().word());
    return new JournalLine(
        outcome.now(),
        outcome.doer().account().toString(),
        "case-" + wish.act().word(),
        stood.routed().id().value(),
        detail);
  }

  private static CaseChange change(Stood stood, Wish wish, Outcome outcome) {
    var was = stood.routed();
    var after = outcome.done().after();
    return new CaseChange(
        new RoutedCase(was.id(), was.number(), was.unit(), was.conflict(), after.priority()),
        after.state(),
        stood.version() + 1,
        outcome.done().marks().stream().map(Verdict.Mark::milestone).collect(Collectors.toSet()),
        outcome.now(),
        Optional.of(new Deed(wish.act(), outcome.doer())));
  }

  private static Performed.Current current(Stood stood) {
    return new Performed.Current(
        stood.routed().number(),
        stood.standing().state(),
        stood.version(),
        stood.last().at(),
        stood.last().person(),
        stood.last().role());
  }

  private Performed ringOn(Performed performed) {
    if (performed instanceof Performed.Done) {
      doorbell.ring(CASE_CHANGED);
    }
    return performed;
  }
}
