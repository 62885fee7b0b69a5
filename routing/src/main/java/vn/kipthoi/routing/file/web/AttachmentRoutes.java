package vn.kipthoi.routing.file.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.file.desk.Archive;
import vn.kipthoi.routing.file.desk.AttachmentDesk;
import vn.kipthoi.routing.file.desk.AttachmentDesk.Attached;
import vn.kipthoi.routing.file.store.AttachmentStore.Attachment;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Files of a case, sent and fetched. Fetching stands in the journal; what is fetched is only ever
 * saved, never opened in the page.
 *
 * <pre>
 *   GET  …/attachments                             listAttachments
 *   POST …/attachments                             attachFile, the bytes as the body
 *   GET  …/attachments/{attachmentId}              fetchAttachment
 *   POST …/attachments/{attachmentId}/withdrawal   withdrawAttachment
 *   GET, POST /cases/:number/attachments           the same for people, with a form
 *   GET  /cases/:number/attachments/:attachment    fetches one
 *   POST …/:attachment/withdrawal                  withdraws it, with a reason
 * </pre>
 */
public final class AttachmentRoutes {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String OPERATION = "/api/v1/cases/:caseNumber/attachments";
  private static final String PATH = "/cases/:number/attachments";
  private static final String ID = "attachmentId";
  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 500;

  private final FileRoom room;
  private final AttachmentDesk attachments;
  private final SentFile files;

  public AttachmentRoutes(Archive archive, AttachmentDesk attachments) {
    this.room = new FileRoom(archive);
    this.attachments = attachments;
    this.files = new SentFile(attachments);
  }

  public void mount(WebShell shell) {
    shell
        .uploads(OPERATION)
        .uploads(PATH)
        .operation("listAttachments", this::list)
        .operation("attachFile", this::attach)
        .operation(
            "fetchAttachment",
            ctx -> room.ofOperation(ctx).compose(seen -> fetch(ctx, seen, Asked.pathUuid(ctx, ID))))
        .operation("withdrawAttachment", this::withdraw)
        .page(GET, PATH, FileRoom.CASE_WORK, ctx -> page(ctx, new FieldErrors()))
        .page(POST, PATH, FileRoom.CASE_WORK, this::post)
        .page(POST, PATH + "/:attachment/withdrawal", FileRoom.CASE_WORK, this::postWithdrawal)
        .page(
            GET,
            PATH + "/:attachment",
            FileRoom.CASE_WORK,
            ctx -> room.ofPage(ctx)
                .compose(seen -> fetch(ctx, seen, Asked.pathUuid(ctx, "attachment"))));
  }

  private Future<Answer> list(RoutingContext ctx) {
    return room.ofOperation(ctx)
        .compose(seen -> attachments.list(Viewer.of(ctx), seen))
        .map(all -> new JsonArray(all.stream().map(AttachmentRoutes::json).toList()))
        .map(all -> Answer.ok(new JsonObject().put("attachments", all)));
  }

  private Future<Answer> attach(RoutingContext ctx) {
    return room.ofOperation(ctx)
        .compose(seen -> files.take(ctx, seen))
        .map(attached -> switch (attached) {
          case Attached.Kept(var attachment) -> Answer.json(201, json(attachment));
          case Attached.Refused(var why) -> throw Problem.unprocessable(files.refused(ctx, why));
        });
  }

  private Future<Answer> post(RoutingContext ctx) {
    return room.ofPage(ctx)
        .compose(seen -> files.take(ctx, seen).compose(attached -> switch (attached) {
          case Attached.Kept kept ->
            Future.succeededFuture(
                Answer.seeOther(Page.of(ctx).href(FilePage.path(seen, "attachments"))));
          case Attached.Refused(var why) -> page(ctx, files.refused(ctx, why));
        }))
        .recover(failure -> failure instanceof Problem problem && problem.status() == 422
            ? page(ctx, errors(problem))
            : Future.failedFuture(failure));
  }

  private static FieldErrors errors(Problem problem) {
    var errors = new FieldErrors();
    problem.errors().forEach(error -> errors.add(error.field(), error.message()));
    return errors;
  }

  private Future<Answer> page(RoutingContext ctx, FieldErrors errors) {
    return room.ofPage(ctx)
        .compose(seen -> attachments.list(Viewer.of(ctx), seen).map(all -> {
          var page = new FilePage(Page.of(ctx), seen, errors);
          var words = files.words(ctx);
          return page.show(words.attachments(), TEMPLATES.attachments(page, words, all));
        }));
  }

  private Future<Answer> withdraw(RoutingContext ctx) {
    var why = Sent.of(ctx).text("reason");
    wrongReason(ctx, why, REASON).throwIfAny();
    return room.ofOperation(ctx)
        .compose(seen -> withdraw(ctx, seen, Asked.pathUuid(ctx, ID), why))
        .map(withdrawn -> Answer.noContent());
  }

  private Future<Answer> postWithdrawal(RoutingContext ctx) {
    var why = Asked.form(ctx, REASON).strip();
    var id = Asked.pathUuid(ctx, "attachment");
    var errors = wrongReason(ctx, why, REASON + "-" + id);
    return errors.isEmpty()
        ? room.ofPage(ctx)
            .compose(seen -> withdraw(ctx, seen, id, why)
                .map(withdrawn ->
                    Answer.seeOther(Page.of(ctx).href(FilePage.path(seen, "attachments")))))
        : page(ctx, errors);
  }

  private Future<Void> withdraw(RoutingContext ctx, SeenCase seen, UUID id, String why) {
    return attachments
        .withdraw(Viewer.of(ctx), seen, id, Personal.of(why))
        .compose(withdrawn ->
            withdrawn ? Future.succeededFuture() : Future.failedFuture(Problem.notFound()));
  }

  /** @param field one for each file, where a page shows many */
  private FieldErrors wrongReason(RoutingContext ctx, String why, String field) {
    var words = files.words(ctx);
    return new FieldErrors()
        .unless(!why.isEmpty(), field, words.whyWithdraw())
        .unless(why.length() <= LONGEST_REASON, field, words.remarkTooLong());
  }

  private Future<Answer> fetch(RoutingContext ctx, SeenCase seen, UUID id) {
    return attachments
        .fetch(Viewer.of(ctx), seen, id)
        .map(found -> found.orElseThrow(Problem::notFound))
        .compose(attachment -> send(ctx.response(), attachment));
  }

  /** Piece by piece, each opened when the one before is on its way. Its name names nobody. */
  private Future<Answer> send(HttpServerResponse response, Attachment attachment) {
    var kind = attachment.kind();
    var name = "tep-" + attachment.id().toString().substring(0, 8) + "." + kind.ending();
    response
        .putHeader("Content-Type", kind.contentType())
        .putHeader("Content-Length", Integer.toString(attachment.bytes()))
        .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
        .putHeader("Cache-Control", "no-store");
    return pieces(response, attachment, 0)
        .compose(all -> response.end())
        .map(ended -> new Answer(200, Map.of(), Buffer.buffer(), true));
  }

  private Future<Void> pieces(HttpServerResponse response, Attachment attachment, int place) {
    return place == attachment.pieces()
        ? Future.succeededFuture()
        : attachments
            .piece(attachment, place)
            .compose(piece -> response.write(piece.orElseThrow()))
            .compose(written -> pieces(response, attachment, place + 1));
  }

  private static JsonObject json(Attachment attachment) {
    var json = new JsonObject()
        .put(ID, attachment.id().toString())
        .put("kind", attachment.kind().word())
        .put("bytes", attachment.bytes())
        .put("fileName", FileRoom.shown(attachment.fileName()))
        .put("remark", FileRoom.shown(attachment.remark()))
        .put("sha256", FileRoom.shown(attachment.hash()))
        .put("withdrawn", attachment.withdrawn())
        .put("addedAt", attachment.added().at().toString())
        .put("addedBy", FileRoom.shown(attachment.added().name()));
    attachment
        .withdrawal()
        .ifPresent(withdrawal -> json.put("withdrawnAt", withdrawal.by().at().toString())
            .put("withdrawnBy", FileRoom.shown(withdrawal.by().name()))
            .put(REASON, FileRoom.shown(withdrawal.reason())));
    return json;
  }
}
