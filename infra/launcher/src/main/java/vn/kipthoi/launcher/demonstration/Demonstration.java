package vn.kipthoi.launcher.demonstration;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.nio.file.Path;
import vn.kipthoi.launcher.store.DemonstrationStore;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.signin.Passwords;

/**
 * Prepares the demonstration: the people of two pilot provinces, and an account for each role. It
 * is prepared anew at every start and finds what is there; nodes that start together take turns.
 */
public final class Demonstration {

  private final Ground ground;
  private final DemoAccounts accounts;
  private final DemonstrationStore store = new DemonstrationStore();

  public Demonstration(Ground ground, Path home, Passwords passwords) {
    this.ground = ground;
    this.accounts = new DemoAccounts(home, passwords, ground.clock());
  }

  public Future<Invitation> prepare() {
    return ground.database().inTransaction(this::prepare);
  }

  private Future<Invitation> prepare(SqlConnection transaction) {
    return store.takeTurn(transaction).compose(ours -> accounts.prepare(transaction));
  }
}
