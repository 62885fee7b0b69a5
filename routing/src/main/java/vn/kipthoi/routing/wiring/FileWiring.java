package vn.kipthoi.routing.wiring;

import java.util.List;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.FormDesk;
import vn.kipthoi.routing.file.desk.FormFollower;
import vn.kipthoi.routing.file.desk.SubmissionDesk;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.web.FormRoutes;
import vn.kipthoi.routing.web.CaseSection;

/** Puts the file of the case together. */
final class FileWiring {

  private final Archive archive;
  private final FormDesk forms;
  private final SubmissionDesk submissions;

  FileWiring(Ground ground, Reports reports) {
    var keys = new CaseKeys(ground.keys());
    this.archive = new Archive(ground.database(), ground.clock(), ground.journal());
    this.forms = new FormDesk(archive, reports, keys);
    this.submissions = new SubmissionDesk(archive, keys, FormFollower.NONE);
  }

  /** What the page of a case shows of its file. */
  List<CaseSection> sections() {
    return List.of();
  }

  void mount(WebShell shell) {
    new FormRoutes(archive, forms, submissions).mount(shell);
  }
}
