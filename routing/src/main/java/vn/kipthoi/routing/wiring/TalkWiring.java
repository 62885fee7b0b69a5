package vn.kipthoi.routing.wiring;

import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.intake.ReporterTalk;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.talk.desk.Additions;
import vn.kipthoi.routing.talk.desk.Talking;
import vn.kipthoi.routing.talk.web.TalkPages;
import vn.kipthoi.routing.talk.web.TalkRoutes;
import vn.kipthoi.routing.talk.web.TalkSection;
import vn.kipthoi.routing.web.CaseSection;

/** Puts the talk with reporters together, as it concerns their cases. */
final class TalkWiring {

  private final Ground ground;
  private final Talking talking;

  TalkWiring(Ground ground, Office office, ReporterTalk talk) {
    this.ground = ground;
    this.talking =
        new Talking(ground.database(), ground.clock(), talk, office.books(), office.followers());
  }

  /** What is read of reporters, by kind of fact. */
  static Map<String, FactHandler> handlers(Office office) {
    var additions = new Additions(office.books(), office.clock(), office.followers());
    return Map.of(ReportAddedTo.KIND, additions::read);
  }

  List<CaseSection> sections() {
    return List.of(new TalkSection(talking));
  }

  void mount(WebShell shell) {
    new TalkRoutes(talking, ground.clock()).mount(shell);
    new TalkPages(talking).mount(shell);
  }
}
