package vn.kipthoi.routing.file.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.store.AttachmentStore.Attachment;
import vn.kipthoi.routing.file.store.AttachmentStore.Withdrawal;
import vn.kipthoi.routing.file.store.NoteStore.Note;
import vn.kipthoi.routing.file.store.ReferralStore.Referral;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/** The case that a request of the file is about: there for those who may see it, and for no others. */
public final class FileRoom {

  /** Those whose work cases are; administrators and auditors are not among them. */
  static final Access CASE_WORK = Access.only(Role.OF_CASES);

  private final Archive archive;

  FileRoom(Archive archive) {
    this.archive = archive;
  }

  /** The case that an operation of the contract names. */
  Future<SeenCase> ofOperation(RoutingContext ctx) {
    return find(ctx, "caseNumber");
  }

  /** The case that a page names. */
  Future<SeenCase> ofPage(RoutingContext ctx) {
    return find(ctx, "number");
  }

  private Future<SeenCase> find(RoutingContext ctx, String parameter) {
    return archive
        .find(Viewer.of(ctx), Asked.path(ctx, parameter))
        .map(found -> found.orElseThrow(Problem::notFound));
  }

  public static String words(Note note) {
    return shown(note.text());
  }

  public static String need(Referral referral) {
    return shown(referral.need());
  }

  public static String remark(Referral referral) {
    return shown(referral.remark());
  }

  public static String fileName(Attachment attachment) {
    return shown(attachment.fileName());
  }

  public static String remark(Attachment attachment) {
    return shown(attachment.remark());
  }

  public static String reason(Withdrawal withdrawal) {
    return shown(withdrawal.reason());
  }

  static <T> T shown(Personal<T> personal) {
    return personal.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
  }
}
