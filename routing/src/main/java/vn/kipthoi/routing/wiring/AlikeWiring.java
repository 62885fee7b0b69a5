package vn.kipthoi.routing.wiring;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.kipthoi.intake.ChildJudged;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.ReportRepeated;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.flow.CallingAgain;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.Recall;
import vn.kipthoi.routing.flow.Tidings;
import vn.kipthoi.routing.links.desk.JudgedChildren;
import vn.kipthoi.routing.links.desk.Linking;
import vn.kipthoi.routing.links.desk.RepeatedReports;
import vn.kipthoi.routing.links.store.LinkStore;
import vn.kipthoi.routing.links.web.AlikeDesk;
import vn.kipthoi.routing.links.web.AlikePages;
import vn.kipthoi.routing.links.web.AlikeRoutes;
import vn.kipthoi.routing.links.web.AlikeSection;
import vn.kipthoi.routing.merge.desk.Mergers;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Names;

/** Puts together what becomes of cases that are about one child, or belong together. */
final class AlikeWiring {

  private final Mergers mergers;
  private final Linking linking;
  private final AlikeDesk desk;
  private final RepeatedReports repeated;

  AlikeWiring(Ground ground, Supplier<Directory> directory, Office office, Casework casework) {
    var links = new LinkStore(ground.keys());
    this.mergers = new Mergers(
        ground.database(),
        ground.doorbell(),
        ground.clock(),
        casework,
        new CallingAgain(office),
        new Tidings(office));
    this.linking = new Linking(
        ground.database(), ground.doorbell(), ground.clock(), casework, ground.journal(), links);
    this.repeated = new RepeatedReports(office, new Recall(office));
    this.desk = new AlikeDesk(
        ground.database(),
        ground.clock(),
        mergers,
        linking,
        links,
        language -> Names.in(language, directory));
  }

  /** Does what operators say of earlier cases, and counts reports that are alike. */
  Map<String, FactHandler> handlers() {
    return Map.of(
        ChildJudged.KIND, new JudgedChildren(mergers, linking), ReportRepeated.KIND, repeated);
  }

  List<CaseSection> sections() {
    return List.of(new AlikeSection(desk));
  }

  void mount(WebShell shell) {
    new AlikeRoutes(desk).mount(shell);
    new AlikePages(desk).mount(shell);
  }
}
