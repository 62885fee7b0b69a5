package vn.kipthoi.routing.file.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
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
import vn.kipthoi.routing.file.desk.NoteDesk;
import vn.kipthoi.routing.file.store.NoteStore.Note;
import vn.kipthoi.routing.file.store.NoteStore.Wrote;
import vn.kipthoi.routing.store.ViewStore.SeenCase;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Notes on a case: written, read, and corrected by another note.
 *
 * <pre>
 *   GET  /api/v1/cases/{caseNumber}/notes   listNotes; journaled
 *   POST /api/v1/cases/{caseNumber}/notes   writeNote
 *   GET  /cases/:number/notes               the same for people
 *   POST /cases/:number/notes
 * </pre>
 */
public final class NoteRoutes {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PATH = "/cases/:number/notes";
  private static final int LONGEST = 4000;

  private final FileRoom room;
  private final NoteDesk notes;

  public NoteRoutes(Archive archive, NoteDesk notes) {
    this.room = new FileRoom(archive);
    this.notes = notes;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listNotes", this::list)
        .operation("writeNote", this::write)
        .page(GET, PATH, FileRoom.CASE_WORK, ctx -> page(ctx, "", new FieldErrors()))
        .page(POST, PATH, FileRoom.CASE_WORK, this::post);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return room.ofOperation(ctx)
        .compose(seen -> notes.read(Viewer.of(ctx), seen))
        .map(all -> new JsonArray(all.stream().map(NoteRoutes::json).toList()))
        .map(all -> Answer.ok(new JsonObject().put("notes", all)));
  }

  private Future<Answer> write(RoutingContext ctx) {
    var sent = Sent.of(ctx);
    var text = sent.text("text");
    var corrects = sent.uuidIfAny("corrects");
    errors(ctx, text).throwIfAny();
    return room.ofOperation(ctx).compose(seen -> {
      var id = Sending.ofOperation(ctx, seen.id().value());
      return notes.write(Viewer.of(ctx), seen, id, Personal.of(text), corrects).map(wrote -> {
        if (wrote == Wrote.NOTHING_TO_CORRECT) {
          throw Problem.of(409, "nothing-to-correct", FileVoice.of(ctx).words().corrected());
        }
        return Answer.json(201, new JsonObject().put("noteId", id.toString()));
      });
    });
  }

  private Future<Answer> post(RoutingContext ctx) {
    var text = Asked.form(ctx, "text");
    var errors = errors(ctx, text);
    return errors.isEmpty()
        ? room.ofPage(ctx).compose(seen -> post(ctx, seen, text))
        : page(ctx, text, errors);
  }

  private Future<Answer> post(RoutingContext ctx, SeenCase seen, String text) {
    var words = FileVoice.of(ctx).words();
    var id = Sending.ofPage(ctx, seen.id().value());
    return notes
        .write(Viewer.of(ctx), seen, id, Personal.of(text), corrects(ctx))
        .compose(wrote -> wrote == Wrote.NOTHING_TO_CORRECT
            ? page(ctx, text, new FieldErrors().add("text", words.corrected()))
            : Future.succeededFuture(
                Answer.seeOther(Page.of(ctx).href(FilePage.path(seen, "notes")))));
  }

  private Future<Answer> page(RoutingContext ctx, String typed, FieldErrors errors) {
    return room.ofPage(ctx)
        .compose(seen -> notes.read(Viewer.of(ctx), seen).map(all -> {
          var page = new FilePage(Page.of(ctx), seen, errors);
          var corrects = Asked.query(ctx, "corrects").orElse(Asked.form(ctx, "corrects"));
          return page.show(page.words().notes(), TEMPLATES.notes(page, all, typed, corrects));
        }));
  }

  private static FieldErrors errors(RoutingContext ctx, String text) {
    var words = FileVoice.of(ctx).words();
    return new FieldErrors()
        .unless(!text.isEmpty(), "text", words.required())
        .unless(text.length() <= LONGEST, "text", words.tooLong("4000"));
  }

  private static Optional<UUID> corrects(RoutingContext ctx) {
    try {
      return Optional.of(Asked.form(ctx, "corrects"))
          .filter(text -> !text.isEmpty())
          .map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private static JsonObject json(Note note) {
    var json = new JsonObject()
        .put("noteId", note.id().toString())
        .put("text", FileRoom.shown(note.text()))
        .put("writtenAt", note.written().at().toString())
        .put("writtenBy", FileRoom.shown(note.written().name()));
    note.corrects().ifPresent(other -> json.put("corrects", other.toString()));
    note.correctedBy().ifPresent(other -> json.put("correctedBy", other.toString()));
    return json;
  }
}
