package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.RoutedCase;

/**
 * Asks the people of a unit about a case that is open already, from the first rung of that unit's own
 * ladder. Whoever the case is kept from is not asked.
 */
public final class CallingOut {

  private static final double AT_ONCE = 0;

  private final Office office;
  private final Summons summons;

  public CallingOut(Office office) {
    this.office = office;
    this.summons = new Summons(office);
  }

  /**
   * Starts a clock for a unit.
   *
   * @param asked a commune, or the unit whose desk is asked
   * @return what to tell in the timeline
   */
  public Future<List<Happening>> ask(
      SqlConnection transaction, RoutedCase routed, String clock, UnitCode asked) {
    var now = office.clock().instant();
    var lineage = office.lineages().of(asked, now).orElse(Lineage.NATION);
    return office
        .books()
        .ladders()
        .inForce(transaction, routed.priority(), lineage.at(Level.PROVINCE), now)
        .compose(ladder -> climb(transaction, routed, ladder, lineage, now))
        .compose(climb -> summons.send(transaction, routed, call(clock, asked, climb, now)));
  }

  /** The ladder of the case's own unit, with those who are on duty there now. */
  Future<Climb> climb(SqlConnection transaction, RoutedCase routed) {
    var now = office.clock().instant();
    var lineage = office.lineages().of(routed.unit(), now).orElse(Lineage.NATION);
    return office
        .books()
        .ladders()
        .inForce(transaction, routed.priority(), lineage.at(Level.PROVINCE), now)
        .compose(ladder -> climb(transaction, routed, ladder, lineage, now));
  }

  private Future<Climb> climb(
      SqlConnection transaction, RoutedCase routed, Ladder ladder, Lineage lineage, Instant now) {
    var books = office.books();
    return books
        .rosters()
        .at(transaction, ladder.postsFor(lineage), now)
        .compose(duty -> books.exclusions().of(transaction, routed.id()).map(duty::without))
        .map(duty -> new Climb(ladder, lineage, duty, conflict(routed, lineage)));
  }

  /** The conflict is with the commune that has the case, and with no other. */
  private static boolean conflict(RoutedCase routed, Lineage lineage) {
    return routed.conflict() && routed.unit().equals(lineage.unit());
  }

  private static Summons.Call call(String clock, UnitCode asked, Climb climb, Instant now) {
    return new Summons.Call(
        clock,
        Optional.empty(),
        asked,
        climb.ladder().version(),
        climb.first(),
        now,
        AT_ONCE,
        false,
        callOut -> new CaseAssigned(callOut).asFact(now));
  }
}
