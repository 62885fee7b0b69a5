package vn.kipthoi.routing.wiring;

import io.vertx.core.WorkerExecutor;
import java.util.List;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.casework.web.CaseDesk;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.AttachmentDesk;
import vn.kipthoi.routing.file.desk.FormActs;
import vn.kipthoi.routing.file.desk.FormDesk;
import vn.kipthoi.routing.file.desk.NoteDesk;
import vn.kipthoi.routing.file.desk.PeopleDesk;
import vn.kipthoi.routing.file.desk.ReferralDesk;
import vn.kipthoi.routing.file.desk.ServiceDesk;
import vn.kipthoi.routing.file.desk.SubmissionDesk;
import vn.kipthoi.routing.file.store.CaseKeys;
import vn.kipthoi.routing.file.web.AttachmentRoutes;
import vn.kipthoi.routing.file.web.FileSection;
import vn.kipthoi.routing.file.web.FormPages;
import vn.kipthoi.routing.file.web.FormRoutes;
import vn.kipthoi.routing.file.web.FormsSection;
import vn.kipthoi.routing.file.web.NoteRoutes;
import vn.kipthoi.routing.file.web.PeoplePages;
import vn.kipthoi.routing.file.web.PeopleRoutes;
import vn.kipthoi.routing.file.web.PrintRoutes;
import vn.kipthoi.routing.file.web.ReferralPages;
import vn.kipthoi.routing.file.web.ReferralRoutes;
import vn.kipthoi.routing.file.web.ServicePages;
import vn.kipthoi.routing.file.web.ServiceRoutes;
import vn.kipthoi.routing.file.web.SubmissionPages;
import vn.kipthoi.routing.web.CaseSection;

/** Puts the file of the case together. */
final class FileWiring {

  /** Documents are set and files looked into by so many at a time; more wait. */
  private static final int HANDS = 2;

  private final Archive archive;
  private final CaseDesk desk;
  private final FormDesk forms;
  private final SubmissionDesk submissions;
  private final NoteDesk notes;
  private final PeopleDesk people;
  private final ServiceDesk services;
  private final ReferralDesk referrals;
  private final AttachmentDesk attachments;
  private final Supplier<Directory> directory;
  private final WorkerExecutor workers;

  /** @param desk of case work: a submitted form acts on its case through it */
  FileWiring(Ground ground, Reports reports, Supplier<Directory> directory, CaseDesk desk) {
    var keys = new CaseKeys(ground.keys());
    this.directory = directory;
    this.desk = desk;
    this.archive = new Archive(ground.database(), ground.clock(), ground.journal());
    this.forms = new FormDesk(archive, reports, keys);
    this.submissions =
        new SubmissionDesk(archive, keys, new FormActs(desk.casework()), ground.doorbell());
    this.notes = new NoteDesk(archive, keys);
    this.people = new PeopleDesk(archive, keys);
    this.services = new ServiceDesk(archive);
    this.referrals = new ReferralDesk(archive, keys);
    this.workers = ground.vertx().createSharedWorkerExecutor("file-of-the-case", HANDS);
    this.attachments = new AttachmentDesk(archive, keys, workers);
  }

  /** What the page of a case shows of its file. */
  List<CaseSection> sections() {
    return List.of(new FormsSection(forms), new FileSection(people, notes, referrals));
  }

  void mount(WebShell shell) {
    new FormRoutes(archive, forms, submissions, desk).mount(shell);
    new FormPages(archive, forms, submissions, desk).mount(shell);
    new SubmissionPages(archive, forms, submissions).mount(shell);
    new NoteRoutes(archive, notes).mount(shell);
    new PeopleRoutes(archive, people).mount(shell);
    new PeoplePages(archive, people).mount(shell);
    new ServiceRoutes(archive, services).mount(shell);
    new ServicePages(archive, services, directory).mount(shell);
    new ReferralRoutes(archive, referrals, services).mount(shell);
    new ReferralPages(archive, referrals, services, directory).mount(shell);
    new AttachmentRoutes(archive, attachments).mount(shell);
    new PrintRoutes(archive, submissions, directory, workers).mount(shell);
  }
}
