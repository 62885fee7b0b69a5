package vn.kipthoi.routing.wiring;

import java.security.SecureRandom;
import java.util.function.Function;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.Sweep;
import vn.kipthoi.routing.privacy.desk.DutyCalls;
import vn.kipthoi.routing.privacy.desk.DutyWatch;
import vn.kipthoi.routing.privacy.desk.Register;
import vn.kipthoi.routing.privacy.web.DutyPages;
import vn.kipthoi.routing.privacy.web.DutyRoutes;
import vn.kipthoi.routing.web.Names;

/** Puts the register of duties about personal data together. */
final class PrivacyWiring {

  private final Ground ground;
  private final Office office;
  private final Register register;
  private final Sweep sweep;

  PrivacyWiring(Ground ground, Office office) {
    this.ground = ground;
    this.office = office;
    this.register = new Register(ground.database(), office, new SecureRandom());
    var watch = new DutyWatch(ground.database(), ground.doorbell(), office);
    this.sweep = new Sweep(ground.vertx(), watch::actOnNext);
  }

  /** Answers to calls about the register come in as those about cases do. */
  Caseload answersBeside(Caseload cases) {
    return new DutyCalls(cases, ground.database(), office);
  }

  void mount(WebShell shell, Function<Language, Names> names) {
    new DutyRoutes(register).mount(shell);
    new DutyPages(register, names).mount(shell);
  }

  void start() {
    sweep.start();
  }

  void stop() {
    sweep.stop();
  }
}
