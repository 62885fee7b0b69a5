package vn.kipthoi.routing.owing.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import vn.kipthoi.routing.casework.ActDeclined;
import vn.kipthoi.routing.casework.CaseChange;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.life.Refusal;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.routing.owing.store.OwedStore;

/**
 * Looks whether longer deadlines that somebody allowed made any deadline longer, after they were
 * counted anew. Where none did, nobody shall believe that they have more time.
 */
public final class LongerTime implements CaseFollower {

  private final OwedStore deadlines = new OwedStore();

  @Override
  public Future<Void> after(SqlConnection transaction, CaseChange change) {
    var allowed = change.deed().filter(deed -> deed.act() instanceof Weighing.AllowLonger);
    return allowed.isEmpty()
        ? Future.succeededFuture()
        : deadlines
            .becameLonger(transaction, change.changed().id(), change.at())
            .compose(longer -> longer
                ? Future.succeededFuture()
                : Future.failedFuture(new ActDeclined(Refusal.NOTHING_LONGER)));
  }
}
