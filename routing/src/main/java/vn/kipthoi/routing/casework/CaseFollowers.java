package vn.kipthoi.routing.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;

/** All who follow cases, asked one after the other, in the order in which wiring lists them. */
public record CaseFollowers(List<CaseFollower> followers) implements CaseFollower {

  public static final CaseFollowers NONE = new CaseFollowers(List.of());

  public CaseFollowers {
    followers = List.copyOf(followers);
  }

  @Override
  public Future<Void> after(SqlConnection transaction, CaseChange change) {
    var told = Future.<Void>succeededFuture();
    for (var follower : followers) {
      told = told.compose(before -> follower.after(transaction, change));
    }
    return told;
  }
}
