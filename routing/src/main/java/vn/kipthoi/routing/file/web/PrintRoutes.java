package vn.kipthoi.routing.file.web;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.SubmissionDesk;
import vn.kipthoi.routing.file.print.FormPdf;
import vn.kipthoi.routing.file.store.SubmittedForm;
import vn.kipthoi.routing.store.ViewStore.SeenCase;

/**
 * Submitted forms on paper. Each printing stands in the journal, before the first byte.
 *
 * <pre>
 *   GET /api/v1/cases/{caseNumber}/submissions/{submissionId}/print   printSubmission
 *   GET /cases/:number/submissions/:submission/print                  the same for a page
 * </pre>
 */
public final class PrintRoutes {

  private final FileRoom room;
  private final SubmissionDesk submissions;
  private final Supplier<Directory> directory;
  private final WorkerExecutor workers;

  /** @param workers where documents are set, as many at a time as it has threads */
  public PrintRoutes(
      Archive archive,
      SubmissionDesk submissions,
      Supplier<Directory> directory,
      WorkerExecutor workers) {
    this.room = new FileRoom(archive);
    this.submissions = submissions;
    this.directory = directory;
    this.workers = workers;
  }

  public void mount(WebShell shell) {
    shell
        .operation(
            "printSubmission",
            ctx -> room.ofOperation(ctx)
                .compose(seen -> print(ctx, seen, Asked.pathUuid(ctx, "submissionId"))))
        .page(
            HttpMethod.GET,
            "/cases/:number/submissions/:submission/print",
            FileRoom.CASE_WORK,
            ctx -> room.ofPage(ctx)
                .compose(seen -> print(ctx, seen, Asked.pathUuid(ctx, "submission"))));
  }

  private Future<Answer> print(RoutingContext ctx, SeenCase seen, UUID id) {
    var viewer = Viewer.of(ctx);
    return submissions
        .read(viewer, seen, id, FormRoutes.seesReporter(viewer), "form-printed")
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(form -> set(seen, form).map(pdf -> document(form, pdf)));
  }

  private Future<Buffer> set(SeenCase seen, SubmittedForm form) {
    var then = directory.get().on(FormPaper.day(form));
    var paper = new FormPaper(then, seen.number(), form).printed();
    return workers.executeBlocking(() -> Buffer.buffer(FormPdf.of(paper)), false);
  }

  /** Its name is that of the form and its number, never of a person. */
  private static Answer document(SubmittedForm form, Buffer pdf) {
    var number = form.number();
    var name = "mau-%s-%d-%d.pdf"
        .formatted(form.definition().form().word(), number.ordinal(), number.year());
    return Answer.of(200, "application/pdf", pdf)
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("Cache-Control", "no-store")
        .with("Content-Security-Policy", "default-src 'none'; sandbox");
  }
}
