package vn.kipthoi.routing.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;

/**
 * Somebody who has work to do whenever a case changes: its clocks, its call-outs. It is asked in the
 * transaction of the change, after everything about the change is written; if it fails, the change
 * has not been. It may be told of changes that do not concern it.
 */
public interface CaseFollower {

  Future<Void> after(SqlConnection transaction, CaseChange change);
}
