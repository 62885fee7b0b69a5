package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import vn.kipthoi.routing.desk.Climb;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.desk.RoutedCase;

/**
 * Who would be told if a deadline were missed now, by the ladder, the units and the rosters of this
 * moment. When it is missed it is looked up again, so what is foretold may become another thing.
 */
public final class Foresight {

  private final Office office;

  public Foresight(Office office) {
    this.office = office;
  }

  /** Empty for what tells nobody further. */
  public Future<Optional<Reach>> afterMissing(
      SqlClient client, RoutedCase routed, Deadline deadline) {
    if (!deadline.ref().clock().equals(Deadline.ACKNOWLEDGE)) {
      return Future.succeededFuture(Optional.empty());
    }
    var now = office.clock().instant();
    var lineage = office.lineages().of(routed.unit(), now).orElse(Lineage.NATION);
    return office
        .books()
        .ladders()
        .inForce(client, routed.priority(), lineage.at(Level.PROVINCE), now)
        .compose(ladder -> climb(client, routed, ladder, lineage))
        .map(climb -> climb.after(deadline.ref().step(), deadline.ref().round()))
        .map(Optional::of);
  }

  private Future<Climb> climb(SqlClient client, RoutedCase routed, Ladder ladder, Lineage lineage) {
    return office
        .books()
        .rosters()
        .at(client, ladder.postsFor(lineage), office.clock().instant())
        .compose(duty -> office.books().exclusions().of(client, routed.id()).map(duty::without))
        .map(duty -> new Climb(ladder, lineage, duty, routed.conflict()));
  }
}
