package vn.kipthoi.routing.merge.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.Casework.Wish;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.casework.store.StandingStore;
import vn.kipthoi.routing.casework.store.StandingStore.Stood;
import vn.kipthoi.routing.flow.CallingAgain;
import vn.kipthoi.routing.flow.Tidings;
import vn.kipthoi.routing.life.Act;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Moving;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.routing.merge.Merge;
import vn.kipthoi.routing.merge.MergeRefusal;
import vn.kipthoi.routing.merge.MergeRule;
import vn.kipthoi.routing.merge.Merging;
import vn.kipthoi.routing.merge.store.MergeStore;
import vn.kipthoi.routing.merge.store.MergedCalls;

/**
 * Lets one case go on for another, and undoes it. Both cases are held in one order before anything is
 * looked at: of two people who merge the same two cases both ways, one is first, and the other finds
 * a case that has gone elsewhere.
 *
 * <p>The earliest first reception and the highest priority win. What the survivor owes is computed
 * anew from the receptions of both, by those who follow it; nothing starts again.
 */
public final class Mergers {

  private final Database database;
  private final Doorbell doorbell;
  private final InstantSource clock;
  private final Casework casework;
  private final CallingAgain callingAgain;
  private final Tidings tidings;
  private final MergeStore merges = new MergeStore();
  private final MergedCalls calls = new MergedCalls();
  private final StandingStore standings = new StandingStore();

  public Mergers(
      Database database,
      Doorbell doorbell,
      InstantSource clock,
      Casework casework,
      CallingAgain callingAgain,
      Tidings tidings) {
    this.database = database;
    this.doorbell = doorbell;
    this.clock = clock;
    this.casework = casework;
    this.callingAgain = callingAgain;
    this.tidings = tidings;
  }

  /**
   * What somebody wants.
   *
   * @param seenVersion the version of the merged case that they looked at
   * @param key names this sending; sent again, it is told what came of the first
   */
  public record Asking(
      Viewer viewer,
      CaseNumber merged,
      long seenVersion,
      Optional<String> key,
      Personal<String> reason) {

    private Wish wish(Act act) {
      return new Wish(viewer, merged, seenVersion, key, act);
    }
  }

  private record Pair(Asking asking, Stood merged, Stood survivor) {}

  /** The asked case goes into another. */
  public Future<Merging> merge(Asking asking, CaseNumber survivor) {
    return database
        .inTransaction(transaction -> merge(transaction, asking, survivor))
        .map(this::ringOn);
  }

  /** The same, in the caller's transaction. */
  public Future<Merging> merge(SqlConnection transaction, Asking asking, CaseNumber survivor) {
    return survivor.equals(asking.merged())
        ? refused(MergeRefusal.ITSELF)
        : pair(transaction, asking, survivor)
            .compose(
                pair -> pair.isEmpty() ? notThere() : mergeUnlessRefused(transaction, pair.get()));
  }

  /** The asked case goes on by itself again. */
  public Future<Merging> undo(Asking asking) {
    return database
        .inTransaction(transaction -> merges
            .wentInto(transaction, Scope.of(asking.viewer()), asking.merged())
            .compose(survivor -> survivor.isEmpty()
                ? refused(MergeRefusal.NOT_MERGED)
                : pair(transaction, asking, survivor.get())
                    .compose(pair -> pair.isEmpty() ? notThere() : undo(transaction, pair.get()))))
        .map(this::ringOn);
  }

  private Future<Optional<Pair>> pair(
      SqlConnection transaction, Asking asking, CaseNumber survivor) {
    var scope = Scope.of(asking.viewer());
    return merges
        .hold(transaction, List.of(asking.merged(), survivor))
        .compose(held -> Future.all(
            standings.read(transaction, scope, asking.merged()),
            standings.read(transaction, scope, survivor)))
        .map(both -> both.<Optional<Stood>>resultAt(0)
            .flatMap(merged ->
                both.<Optional<Stood>>resultAt(1).map(other -> new Pair(asking, merged, other))));
  }

  private Future<Merging> mergeUnlessRefused(SqlConnection transaction, Pair pair) {
    return merges.of(transaction, pair.merged().routed().id()).compose(before -> {
      var mergedJustSo = before
          .filter(merge -> merge.survivor().equals(pair.survivor().routed().id()))
          .isPresent();
      var against = MergeRule.against(pair.merged().standing(), pair.survivor().standing());
      return mergedJustSo || against.isEmpty()
          ? merge(transaction, pair)
          : refused(transaction, pair, against.get());
    });
  }

  /** Whoever is refused because a case went elsewhere is told where, if they may see that. */
  private Future<Merging> refused(SqlConnection transaction, Pair pair, MergeRefusal why) {
    var gone = switch (why) {
      case SURVIVOR_WENT_ON -> Optional.of(pair.survivor());
      case WENT_ELSEWHERE -> Optional.of(pair.merged());
      case ITSELF, ENDED, SURVIVOR_ENDED, RESTRICTED_GOES_ON, NOT_MERGED, LATER_MERGE_FIRST ->
        Optional.<Stood>empty();
    };
    return gone.map(stood -> merges
            .relatives(
                transaction, Scope.of(pair.asking().viewer()), stood.routed().id())
            .<Merging>map(group -> new Merging.Refused(
                why,
                group.stream()
                    .filter(MergeStore.Relative::goesOn)
                    .map(MergeStore.Relative::number)
                    .findFirst())))
        .orElseGet(() -> refused(why));
  }

  private Future<Merging> merge(SqlConnection transaction, Pair pair) {
    var asking = pair.asking();
    var survivor = pair.survivor().routed();
    return performed(
        casework.perform(
            transaction, asking.wish(new Moving.Merge(survivor.number(), asking.reason()))),
        survivor.number(),
        () -> join(transaction, pair));
  }

  private Future<Void> join(SqlConnection transaction, Pair pair) {
    var asking = pair.asking();
    var merged = pair.merged().routed();
    var survivor = pair.survivor().routed();
    return merges
        .begin(
            transaction,
            UUID.randomUUID(),
            merged.id(),
            survivor.id(),
            now(),
            asking.viewer().accountId())
        .compose(begun -> calls.silence(transaction, merged.id()))
        .compose(silent ->
            tidings.tell(transaction, merged, CaseNews.What.MERGED, merged.unit(), merged.unit()))
        .compose(told ->
            goOn(transaction, asking.viewer(), pair.survivor(), new Moving.TakeIn(merged.number())))
        .compose(version -> merged.priority().compareTo(survivor.priority()) < 0
            ? must(
                transaction,
                new Wish(
                    asking.viewer(),
                    survivor.number(),
                    version,
                    Optional.empty(),
                    new Weighing.Raise(merged.priority(), asking.reason())))
            : Future.succeededFuture(version))
        .mapEmpty();
  }

  private Future<Merging> undo(SqlConnection transaction, Pair pair) {
    return merges
        .of(transaction, pair.merged().routed().id())
        .compose(merge -> merge.filter(Merge::survivorWentOn).isPresent()
            ? refused(MergeRefusal.LATER_MERGE_FIRST)
            : performed(
                casework.perform(
                    transaction,
                    pair.asking().wish(new Moving.Unmerge(pair.asking().reason()))),
                pair.survivor().routed().number(),
                () -> part(transaction, pair, merge.orElseThrow())));
  }

  private Future<Void> part(SqlConnection transaction, Pair pair, Merge merge) {
    var viewer = pair.asking().viewer();
    var merged = pair.merged().routed();
    return merges
        .undo(transaction, merge, now(), viewer.accountId())
        .compose(
            undone -> goOn(transaction, viewer, pair.survivor(), new Moving.LetGo(merged.number())))
        .compose(version -> wasWaiting(pair.merged())
            ? calls
                .asked(transaction, merged.id(), now())
                .compose(before -> callingAgain.of(transaction, merged, before))
            : Future.succeededFuture());
  }

  private static boolean wasWaiting(Stood stood) {
    return stood.standing().state() instanceof CaseState.Merged(var before)
        && before instanceof CaseState.Waiting;
  }

  /** The surviving case has changed too: those who follow it are told, and its timeline tells it. */
  private Future<Long> goOn(SqlConnection transaction, Viewer viewer, Stood stood, Act act) {
    return must(
        transaction,
        new Wish(viewer, stood.routed().number(), stood.version(), Optional.empty(), act));
  }

  /** Either all of it or nothing: what is refused here undoes the whole transaction. */
  private Future<Long> must(SqlConnection transaction, Wish wish) {
    return casework
        .perform(transaction, wish)
        .compose(performed -> performed instanceof Performed.Done(var now)
            ? Future.succeededFuture(now.version())
            : Future.failedFuture(new IllegalStateException(
                wish.act().word() + " was not done: " + performed.getClass().getSimpleName())));
  }

  private static Future<Merging> performed(
      Future<Performed> performing, CaseNumber survivor, Supplier<Future<Void>> then) {
    return performing.compose(performed -> switch (performed) {
      case Performed.Done(var now) -> then.get().map(done -> new Merging.Done(now, survivor));
      case Performed.DoneBefore(var now) -> Future.succeededFuture(new Merging.Done(now, survivor));
      case Performed.Outdated ignored -> notPerformed(performed);
      case Performed.Refused ignored -> notPerformed(performed);
      case Performed.KeyTaken ignored -> notPerformed(performed);
      case Performed.NotThere ignored -> notPerformed(performed);
    });
  }

  private static Future<Merging> notPerformed(Performed why) {
    return Future.succeededFuture(new Merging.NotPerformed(why));
  }

  private static Future<Merging> notThere() {
    return notPerformed(new Performed.NotThere());
  }

  private static Future<Merging> refused(MergeRefusal why) {
    return Future.succeededFuture(new Merging.Refused(why, Optional.empty()));
  }

  private Instant now() {
    return clock.instant();
  }

  private Merging ringOn(Merging merging) {
    if (merging instanceof Merging.Done) {
      doorbell.ring(Casework.CASE_CHANGED);
    }
    return merging;
  }
}
