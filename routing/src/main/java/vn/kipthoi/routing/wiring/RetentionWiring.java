package vn.kipthoi.routing.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.retention.KeptRecords;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.Erasures;
import vn.kipthoi.routing.retention.desk.ErasedBefore;
import vn.kipthoi.routing.retention.desk.RetentionDesk;
import vn.kipthoi.routing.retention.desk.RetentionRounds;
import vn.kipthoi.routing.retention.desk.RetentionRun;

/** Lets go, hour by hour, what has been kept long enough. */
public final class RetentionWiring {

  private final RetentionRounds rounds;

  RetentionWiring(Ground ground, Reports reports, List<KeptRecords> kept) {
    var run = new RetentionRun(
        RetentionDesk.over(ground, reports, kept), UUID.randomUUID().toString());
    this.rounds = new RetentionRounds(ground.vertx(), run);
  }

  /** What was erased, for whoever restores a copy. */
  public static Erasures erasures(Database database, InstantSource clock, DataKeys keys) {
    return new ErasedBefore(database, clock, keys);
  }

  public void start() {
    rounds.start();
  }

  public void stop() {
    rounds.stop();
  }
}
