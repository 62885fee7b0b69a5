package vn.kipthoi.routing.wiring;

import java.security.SecureRandom;
import java.util.Map;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.probe.desk.ProbeCalls;
import vn.kipthoi.routing.probe.desk.ProbeStaff;
import vn.kipthoi.routing.probe.desk.Prober;

/** Puts together what sends probes, and what answers for them. */
final class ProbeWiring {

  private final Prober prober;

  ProbeWiring(Ground ground) {
    this.prober = new Prober(
        ground.vertx(), ground.database(), ground.doorbell(), ground.clock(), new SecureRandom());
  }

  Map<String, FactHandler> handlers() {
    return prober.handlers();
  }

  Caseload caseload(Caseload cases) {
    return new ProbeCalls(cases);
  }

  StaffDirectory staff(StaffDirectory staff) {
    return new ProbeStaff(staff);
  }

  void start() {
    prober.start();
  }

  void stop() {
    prober.stop();
  }
}
