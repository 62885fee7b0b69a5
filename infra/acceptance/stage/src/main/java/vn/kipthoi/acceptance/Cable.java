package vn.kipthoi.acceptance;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Vertx;
import vn.kipthoi.postgres.DatabaseAddress;
import vn.kipthoi.testkit.FaultProxy;
import vn.kipthoi.testkit.FaultProxy.Fault;

/** What lies between a node and its database, and can be cut. */
final class Cable implements AutoCloseable {

  private final Vertx vertx = Vertx.vertx();
  private final FaultProxy proxy;

  Cable(DatabaseAddress database) {
    this.proxy = FaultProxy.before(vertx, database);
  }

  DatabaseAddress address() {
    return proxy.address();
  }

  void cut() {
    proxy.inject(Fault.CUT);
  }

  void mend() {
    proxy.inject(Fault.NONE);
  }

  @Override
  public void close() {
    proxy.close();
    var _ = await(vertx.close());
  }
}
