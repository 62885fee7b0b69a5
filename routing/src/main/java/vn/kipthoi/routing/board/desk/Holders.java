package vn.kipthoi.routing.board.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.routing.board.Waiting;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.flow.Office;

/**
 * Finds who can do something about what waits: whoever was asked to answer; for work, who has
 * accepted the case; else who is on duty where it is owed. Whoever the case is kept from is nobody.
 */
final class Holders {

  private final Office office;

  Holders(Office office) {
    this.office = office;
  }

  /** In the order in which they are told. */
  Future<List<UUID>> of(SqlClient client, Waiting line) {
    var post = new Post(line.deadline().unit(), line.deadline().rung());
    var books = office.books();
    return books.exclusions().of(client, line.deadline().ref().caseId()).compose(kept -> {
      var named = named(line).stream().filter(person -> !kept.contains(person)).toList();
      return named.isEmpty()
          ? books
              .rosters()
              .at(client, List.of(post), office.clock().instant())
              .map(duty -> duty.without(kept).at(post).reachable())
          : Future.succeededFuture(named);
    });
  }

  private static List<UUID> named(Waiting line) {
    return line.deadline().asksPeople()
        ? line.asked()
        : line.holder().map(List::of).orElse(List.of());
  }
}
