package vn.kipthoi.launcher.demonstration;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.nio.file.Path;
import java.util.List;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.launcher.store.DemonstrationStore;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.routing.Enrolment;
import vn.kipthoi.routing.Rosters;
import vn.kipthoi.routing.TrialServices;

/**
 * Prepares the demonstration: the people of two pilot provinces, services to refer children to, and
 * an account for each role. It is prepared anew at every start and finds what is there; nodes that start together take turns.
 */
public final class Demonstration {

  private final Ground ground;
  private final Rosters rosters;
  private final TrialServices services;
  private final DemoAccounts accounts;
  private final DemonstrationStore store = new DemonstrationStore();

  public Demonstration(
      Ground ground, Rosters rosters, TrialServices services, Path home, Passwords passwords) {
    this.ground = ground;
    this.rosters = rosters;
    this.services = services;
    this.accounts = new DemoAccounts(home, passwords, ground.clock());
  }

  /** Prepares it for the units as they stand. */
  public Future<Invitation> prepare(Directory directory) {
    var enrolments =
        PilotProvinces.posts(directory).stream().map(Post::enrolment).toList();
    var provinces = directory.provinces();
    return ground
        .database()
        .inTransaction(transaction -> inTurn(transaction, enrolments, provinces));
  }

  private Future<Invitation> inTurn(
      SqlConnection transaction, List<Enrolment> enrolments, List<AdministrativeUnit> provinces) {
    var now = ground.clock().instant();
    return store
        .takeTurn(transaction)
        .compose(ours -> rosters.enrol(enrolments, now))
        .compose(enrolled -> services.lay(provinces, now))
        .compose(enrolled -> accounts.prepare(transaction));
  }
}
