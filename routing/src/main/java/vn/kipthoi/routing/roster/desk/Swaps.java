package vn.kipthoi.routing.roster.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.roster.Change;
import vn.kipthoi.routing.roster.DaysOff;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.DutyChange.State;
import vn.kipthoi.routing.roster.Roster;
import vn.kipthoi.routing.roster.RosterRights;
import vn.kipthoi.routing.roster.Spells;
import vn.kipthoi.routing.staff.Member;

/** Two people of a team change a watch between them: one asks, the other accepts. */
public final class Swaps implements DutySwaps {

  private final RosterDesk desk;
  private final Patterns patterns;
  private final RandomGenerator random;
  private final SwapText text;

  /** @param random what codes are drawn from */
  public Swaps(RosterDesk desk, RandomGenerator random, SwapText text) {
    this.desk = desk;
    this.patterns = new Patterns(desk);
    this.random = random;
    this.text = text;
  }

  /** What the person who is asked reads. */
  @FunctionalInterface
  public interface SwapText {
    String of(Member asked, DutyChange swap);
  }

  /** Asks another to take over the viewer's own watch. They are told by text at once. */
  public Future<Settled<DutyChange>> ask(Viewer viewer, UUID team, Changes.Wanted wanted) {
    return desk.staff()
        .database()
        .inTransaction(transaction -> desk.staff()
            .teams()
            .lock(transaction, team)
            .compose(found -> found
                .filter(one -> RosterRights.maySee(viewer, desk.upwards(one)))
                .map(one -> ask(new RosterDesk.Kept(transaction, one), viewer, wanted))
                .orElseGet(Settled::notThere)))
        .compose(this::tell);
  }

  private Future<Settled<DutyChange>> ask(
      RosterDesk.Kept kept, Viewer viewer, Changes.Wanted wanted) {
    var faults = new ArrayList<>(Changes.faults(wanted, desk.now()));
    if (viewer.personId().isEmpty() || !viewer.personId().equals(wanted.insteadOf())) {
      faults.add(new Fault("insteadOf", What.NOT_THEIRS));
    }
    return patterns
        .mayAll(kept, wanted.person().map(one -> Map.of(one, "person")).orElseGet(Map::of))
        .compose(more -> {
          faults.addAll(more);
          return faults.isEmpty() ? ifOnDuty(kept, viewer, wanted) : Settled.faulty(faults);
        });
  }

  private Future<Settled<DutyChange>> ifOnDuty(
      RosterDesk.Kept kept, Viewer viewer, Changes.Wanted wanted) {
    var from = wanted.from().orElseThrow();
    var until = wanted.until().orElseThrow();
    var team = kept.team().id();
    return desk.calendar(kept.transaction())
        .compose(calendar -> desk.book()
            .of(kept.transaction(), List.of(team), from, until)
            .compose(rosters -> isOnDuty(
                    rosters.getOrDefault(team, Roster.EMPTY),
                    DaysOff.of(calendar),
                    wanted.insteadOf().orElseThrow(),
                    from,
                    until)
                ? keep(kept, viewer, wanted)
                : Settled.faulty("from", What.NOT_ON_DUTY_THEN)));
  }

  private static boolean isOnDuty(
      Roster roster, DaysOff daysOff, UUID person, Instant from, Instant until) {
    return new Spells(roster, daysOff)
        .between(from, until).stream()
            .anyMatch(spell ->
                spell.watch().people().stream().anyMatch(one -> one.person().equals(person)));
  }

  private Future<Settled<DutyChange>> keep(
      RosterDesk.Kept kept, Viewer viewer, Changes.Wanted wanted) {
    var swap = new DutyChange(
        wanted.id(),
        kept.team().id(),
        Change.Kind.SWAP,
        wanted.person().orElseThrow(),
        wanted.insteadOf(),
        wanted.from().orElseThrow(),
        wanted.until().orElseThrow(),
        State.ASKED,
        Optional.of(CaseNumber.draw(random).text()));
    return desk.changes()
        .keep(kept.transaction(), swap, viewer.accountId(), desk.now())
        .compose(done -> told(kept.transaction(), viewer.accountId(), "swap-asked", swap))
        .map(told -> Settled.done(swap));
  }

  private Future<Settled<DutyChange>> tell(Settled<DutyChange> asked) {
    return asked instanceof Settled.Done<DutyChange>(var swap)
        ? desk.staff()
            .members()
            .find(desk.staff().database().client(), swap.person())
            .compose(found -> found
                .flatMap(one -> one.channels().stream()
                    .findFirst()
                    .map(channel -> desk.staff()
                        .texts()
                        .send(channel.address(), text.of(one, swap), one.terms().marks())))
                .orElseGet(() -> Future.succeededFuture(false)))
            .map(taken -> asked)
        : Future.succeededFuture(asked);
  }

  /** Accepts or refuses what the viewer is asked for; or takes back what they ask for. */
  public Future<Settled<DutyChange>> answer(Viewer viewer, UUID id, State answer) {
    return desk.staff()
        .database()
        .inTransaction(transaction -> desk.changes()
            .lock(transaction, id)
            .compose(found -> found
                .filter(swap -> swap.kind() == Change.Kind.SWAP)
                .filter(swap -> isTheirs(viewer, swap, answer))
                .map(swap -> answer(transaction, viewer, swap, answer))
                .orElseGet(Settled::notThere)));
  }

  private static boolean isTheirs(Viewer viewer, DutyChange swap, State answer) {
    var whose = answer == State.WITHDRAWN ? swap.insteadOf() : Optional.of(swap.person());
    return viewer.personId().isPresent() && viewer.personId().equals(whose);
  }

  private Future<Settled<DutyChange>> answer(
      SqlConnection transaction, Viewer viewer, DutyChange swap, State answer) {
    if (swap.state() == answer) {
      return Future.succeededFuture(Settled.done(swap));
    }
    if (swap.state() != State.ASKED || !desk.now().isBefore(swap.until())) {
      return Settled.faulty("swap", What.SETTLED_BEFORE);
    }
    return settle(transaction, swap, answer, viewer.accountId(), "web")
        .map(done -> Settled.done(swap));
  }

  @Override
  public Future<Answer> takeOver(UUID person, String code) {
    return desk.staff()
        .database()
        .inTransaction(transaction -> desk.changes()
            .withCode(transaction, code.toUpperCase(Locale.ROOT))
            .compose(found -> found
                .filter(swap -> swap.person().equals(person))
                .map(swap -> takeOver(transaction, swap))
                .orElseGet(() -> Future.succeededFuture(Answer.NOT_THEIRS))));
  }

  private Future<Answer> takeOver(SqlConnection transaction, DutyChange swap) {
    if (swap.state() == State.SETTLED) {
      return Future.succeededFuture(Answer.BEFORE);
    }
    return swap.state() == State.ASKED && desk.now().isBefore(swap.until())
        ? settle(transaction, swap, State.SETTLED, swap.person(), "sms").map(Answer.TAKEN_OVER)
        : Future.succeededFuture(Answer.TOO_LATE);
  }

  private Future<Void> settle(
      SqlConnection transaction, DutyChange swap, State state, UUID by, String via) {
    return desk.changes()
        .settle(transaction, swap.id(), state, by, via, desk.now())
        .compose(done -> desk.staff().teams().edited(transaction, swap.team()))
        .compose(edit -> told(transaction, by, "swap-" + state.word(), swap));
  }

  private Future<Void> told(SqlConnection transaction, UUID actor, String action, DutyChange swap) {
    return desk.staff()
        .journal()
        .write(
            transaction,
            new JournalLine(
                desk.now(),
                actor.toString(),
                action,
                swap.team(),
                new JsonObject().put("after", RosterDetail.change(swap))));
  }
}
