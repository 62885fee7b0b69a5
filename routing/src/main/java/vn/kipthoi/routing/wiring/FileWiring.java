package vn.kipthoi.routing.wiring;

import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.FormDesk;
import vn.kipthoi.routing.file.desk.FormFollower;
import vn.kipthoi.routing.file.desk.SubmissionDesk;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.web.FormPages;
import vn.kipthoi.routing.file.web.FormRoutes;
import vn.kipthoi.routing.file.web.FormsSection;
import vn.kipthoi.routing.file.web.PrintRoutes;
import vn.kipthoi.routing.file.web.SubmissionPages;
import vn.kipthoi.routing.web.CaseSection;

/** Puts the file of the case together. */
final class FileWiring {

  /** Documents are set and files looked into by so many at a time; more wait. */
  private static final int HANDS = 2;

  private final Archive archive;
  private final FormDesk forms;
  private final SubmissionDesk submissions;
  private final Supplier<Directory> directory;
  private final WorkerExecutor workers;

  FileWiring(Ground ground, Reports reports, Supplier<Directory> directory, FormFollower follower) {
    var keys = new CaseKeys(ground.keys());
    this.directory = directory;
    this.archive = new Archive(ground.database(), ground.clock(), ground.journal());
    this.forms = new FormDesk(archive, reports, keys);
    this.submissions = new SubmissionDesk(archive, keys, follower);
    this.workers = ground.vertx().createSharedWorkerExecutor("file-of-the-case", HANDS);
  }

  /** What the page of a case shows of its file. */
  List<CaseSection> sections() {
    return List.of(new FormsSection(forms));
  }

  void mount(WebShell shell) {
    new FormRoutes(archive, forms, submissions).mount(shell);
    new FormPages(archive, forms, submissions).mount(shell);
    new SubmissionPages(archive, forms, submissions).mount(shell);
    new PrintRoutes(archive, submissions, directory, workers).mount(shell);
  }
}
