package vn.kipthoi.routing.wiring;

import java.util.UUID;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.routing.retention.desk.RetentionDesk;
import vn.kipthoi.routing.retention.desk.RetentionRounds;
import vn.kipthoi.routing.retention.desk.RetentionRun;

/** Lets go, hour by hour, what has been kept long enough. */
public final class RetentionWiring {

  private final RetentionRounds rounds;

  RetentionWiring(Ground ground, Reports reports) {
    var run =
        new RetentionRun(RetentionDesk.over(ground, reports), UUID.randomUUID().toString());
    this.rounds = new RetentionRounds(ground.vertx(), run);
  }

  public void start() {
    rounds.start();
  }

  public void stop() {
    rounds.stop();
  }
}
