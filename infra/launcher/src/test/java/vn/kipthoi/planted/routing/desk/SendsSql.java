package vn.kipthoi.planted.routing.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/** Wrong on purpose: a statement outside of the stores. */
final class SendsSql {

  Future<Void> send(SqlClient client) {
    return client.query("select 1").execute().mapEmpty();
  }
}
