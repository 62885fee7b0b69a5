package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.desk.RoutedCase;

/**
 * Asks the first rung of a case once more: nobody has accepted it, and nobody is being asked. The
 * clock of the answer runs from when it was first asked, so that calling again gives nobody more
 * time; what has passed by then goes on to the next rung at once.
 */
public final class CallingAgain {

  /** Whoever is asked late is not left in peace for it. */
  private static final double AT_ONCE = 0;

  private final Office office;
  private final Summons summons;

  public CallingAgain(Office office) {
    this.office = office;
    this.summons = new Summons(office);
  }

  /**
   * What had been asked before.
   *
   * @param since when for the first time
   * @param rounds how often, so that this time is another
   */
  public record Before(Instant since, int rounds) {}

  /** To be called in the transaction after which nobody would be asked. */
  public Future<Void> of(SqlConnection transaction, RoutedCase routed, Before before) {
    var now = office.clock().instant();
    var lineage = office.lineages().of(routed.unit(), now).orElse(Lineage.NATION);
    return office
        .books()
        .ladders()
        .inForce(transaction, routed.priority(), lineage.at(Level.PROVINCE), now)
        .compose(ladder -> climb(transaction, routed, ladder, lineage, now))
        .compose(climb -> call(transaction, routed, climb, before, now));
  }

  private Future<Climb> climb(
      SqlConnection transaction, RoutedCase routed, Ladder ladder, Lineage lineage, Instant now) {
    return office
        .books()
        .rosters()
        .at(transaction, ladder.postsFor(lineage), now)
        .compose(
            duty -> office.books().exclusions().of(transaction, routed.id()).map(duty::without))
        .map(duty -> new Climb(ladder, lineage, duty, routed.conflict()));
  }

  private Future<Void> call(
      SqlConnection transaction, RoutedCase routed, Climb climb, Before before, Instant now) {
    var first = climb.first();
    var again =
        new Reach(first.step(), before.rounds(), first.unit(), first.people(), first.skipped());
    var call = new Summons.Call(
        Deadline.ACKNOWLEDGE,
        Optional.empty(),
        routed.unit(),
        climb.ladder().version(),
        again,
        before.since(),
        AT_ONCE,
        false,
        callOut -> new CaseAssigned(callOut).asFact(now));
    return summons
        .send(transaction, routed, call)
        .compose(told -> office.books().timeline().add(transaction, routed.id(), told));
  }
}
