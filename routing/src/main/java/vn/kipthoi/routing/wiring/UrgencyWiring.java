package vn.kipthoi.routing.wiring;

import java.util.List;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.ReporterTalk;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.TriageRules;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.casework.store.ActStore;
import vn.kipthoi.routing.urgency.desk.Weighed;
import vn.kipthoi.routing.urgency.web.UrgencySection;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Teller;

/** Puts together what shows why a case is as urgent as it is. */
final class UrgencyWiring {

  private final Supplier<Directory> directory;
  private final Weighed weighed;

  UrgencyWiring(
      Ground ground,
      Supplier<Directory> directory,
      StaffDirectory staff,
      Reports reports,
      ReporterTalk talk) {
    this.directory = directory;
    this.weighed = new Weighed(
        ground.database(),
        ground.clock(),
        ground.journal(),
        reports,
        talk,
        staff,
        new ActStore(ground.keys()));
  }

  /** @param tellers those whose subjects make cases more or less urgent */
  List<CaseSection> sections(TriageRules rules, List<? extends Teller> tellers) {
    return List.of(
        new UrgencySection(weighed, rules, tellers, language -> Names.in(language, directory)));
  }
}
