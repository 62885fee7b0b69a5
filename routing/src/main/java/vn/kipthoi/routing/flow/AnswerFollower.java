package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.RoutedCase;

/** Somebody who has work to do when a deadline was accepted, in the transaction of the answer. */
@FunctionalInterface
public interface AnswerFollower {

  AnswerFollower NONE = (transaction, routed, deadline, answer) -> Future.succeededFuture();

  Future<Void> accepted(
      SqlConnection transaction, RoutedCase routed, Deadline deadline, Answer answer);
}
