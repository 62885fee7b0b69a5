package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.RoutedCase;

/** Somebody who has work to do when a deadline was accepted, in the transaction of the answer. */
@FunctionalInterface
public interface AnswerFollower {

  AnswerFollower NONE = (transaction, routed, deadline, answer) -> Future.succeededFuture();

  /** Each in its turn. */
  static AnswerFollower all(List<AnswerFollower> followers) {
    return (transaction, routed, deadline, answer) -> {
      var told = Future.<Void>succeededFuture();
      for (var follower : followers) {
        told = told.compose(before -> follower.accepted(transaction, routed, deadline, answer));
      }
      return told;
    };
  }

  Future<Void> accepted(
      SqlConnection transaction, RoutedCase routed, Deadline deadline, Answer answer);
}
