package vn.kipthoi.routing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.UUID;

/** What the rest of the system asks of the cases. */
public interface Caseload {

  /** Takes an answer to a call-out, in one transaction of its own; said twice, it counts once. */
  Future<Answered> answer(Answer answer);

  /**
   * Whether the deadline is still open, read on the given client: to be asked at the very moment
   * of telling somebody, so that nobody is called out for what is already done.
   */
  Future<Boolean> stillOwed(SqlClient client, UUID deadline);
}
