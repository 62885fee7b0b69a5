package vn.kipthoi.launcher.demonstration;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.nio.file.Path;
import java.util.List;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.launcher.store.DemonstrationStore;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.routing.Enrolment;
import vn.kipthoi.routing.Rosters;

/**
 * Prepares the demonstration: the people of two pilot provinces, and an account for each role. It
 * is prepared anew at every start and finds what is there; nodes that start together take turns.
 */
public final class Demonstration {

  private final Ground ground;
  private final Rosters rosters;
  private final DemoAccounts accounts;
  private final DemonstrationStore store = new DemonstrationStore();

  public Demonstration(Ground ground, Rosters rosters, Path home, Passwords passwords) {
    this.ground = ground;
    this.rosters = rosters;
    this.accounts = new DemoAccounts(home, passwords, ground.clock());
  }

  /** Prepares it for the units as they stand. */
  public Future<Invitation> prepare(Directory directory) {
    var enrolments =
        PilotProvinces.posts(directory).stream().map(Post::enrolment).toList();
    return ground.database().inTransaction(transaction -> inTurn(transaction, enrolments));
  }

  private Future<Invitation> inTurn(SqlConnection transaction, List<Enrolment> enrolments) {
    return store
        .takeTurn(transaction)
        .compose(ours -> rosters.enrol(enrolments, ground.clock().instant()))
        .compose(enrolled -> accounts.prepare(transaction));
  }
}
