package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.draft.CallDraft;
import vn.kipthoi.intake.draft.End;
import vn.kipthoi.intake.draft.LeftDraft;
import vn.kipthoi.intake.draft.Saving;
import vn.kipthoi.intake.draft.Written;
import vn.kipthoi.intake.draft.desk.CallDrafts;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * What an operator is typing, kept at every keystroke.
 *
 * <pre>
 *   GET    /api/v1/desk/drafts                        listDrafts     one's own, and those left behind
 *   GET    /api/v1/desk/drafts/{draftId}              readDraft
 *   PUT    /api/v1/desk/drafts/{draftId}              saveDraft      the highest revision stands
 *   DELETE /api/v1/desk/drafts/{draftId}              setDraftAside
 *   POST   /api/v1/desk/drafts/{draftId}/taking-over  takeDraftOver  one that names danger and was left
 * </pre>
 */
public final class DraftRoutes {

  static final Messages<DraftWords> WORDS = Messages.load(DraftWords.class);
  private static final String ID = "draftId";
  private static final int CONFLICT = 409;
  private static final int MOST_FIELDS = 60;
  private static final int MOST_VALUES = 60;

  private final CallDrafts drafts;

  public DraftRoutes(CallDrafts drafts) {
    this.drafts = drafts;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listDrafts", this::list)
        .operation("readDraft", this::read)
        .operation("saveDraft", this::save)
        .operation("setDraftAside", this::setAside)
        .operation("takeDraftOver", this::takeOver);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return Future.all(drafts.of(account(ctx)), drafts.left()).map(both -> {
      var mine = new JsonArray();
      both.<List<CallDraft>>resultAt(0).forEach(draft -> mine.add(head(draft)));
      var left = new JsonArray();
      both.<List<LeftDraft>>resultAt(1).forEach(draft -> left.add(head(draft, account(ctx))));
      return Answer.ok(new JsonObject().put("drafts", mine).put("left", left));
    });
  }

  private Future<Answer> read(RoutingContext ctx) {
    return drafts
        .find(account(ctx), Asked.pathUuid(ctx, ID))
        .map(found -> found.orElseThrow(Problem::notFound))
        .map(draft -> {
          var fields = new JsonObject();
          draft
              .written()
              .revealFor(Purpose.SHOWING_TO_ITS_GIVER)
              .fields()
              .forEach((field, values) -> fields.put(field, new JsonArray(values)));
          return Answer.ok(head(draft).put("fields", fields));
        });
  }

  private Future<Answer> save(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    var words = WORDS.in(Language.of(ctx));
    var errors = new FieldErrors();
    var revision = sent.getValue("revision") instanceof Number number ? number.longValue() : 0;
    errors.unless(revision > 0, "revision", words.revisionCounts());
    var written = written(sent.getValue("fields"), errors, words);
    errors.throwIfAny();
    return drafts
        .save(account(ctx), Asked.pathUuid(ctx, ID), revision, Personal.of(written))
        .map(saving -> answer(saving, words));
  }

  private Future<Answer> setAside(RoutingContext ctx) {
    return drafts
        .end(account(ctx), Asked.pathUuid(ctx, ID), End.SET_ASIDE)
        .map(ended -> Answer.noContent());
  }

  private Future<Answer> takeOver(RoutingContext ctx) {
    var words = WORDS.in(Language.of(ctx));
    return drafts.takeOver(account(ctx), Asked.pathUuid(ctx, ID)).map(taken -> {
      if (!taken) {
        throw Problem.of(CONFLICT, "draft-not-left", words.notLeft());
      }
      return Answer.ok(new JsonObject().put("taken", true));
    });
  }

  private static Answer answer(Saving saving, DraftWords words) {
    return switch (saving) {
      case Saving.Saved(var revision, var at, var danger) ->
        Answer.ok(new JsonObject()
            .put("revision", revision)
            .put("savedAt", at.toString())
            .put("danger", danger));
      case Saving.Older(var revision, var at) ->
        Answer.ok(new JsonObject()
            .put("revision", revision)
            .put("savedAt", at.toString())
            .put("older", true));
      case Saving.Ended() -> throw Problem.of(CONFLICT, "draft-ended", words.ended());
      case Saving.NotTheirs() -> throw Problem.notFound();
    };
  }

  /** Whatever the form can hold; a draft keeps what was typed, also what a report could not be. */
  private static Written written(Object sent, FieldErrors errors, DraftWords words) {
    var fields = new LinkedHashMap<String, List<String>>();
    if (!(sent instanceof JsonObject json) || json.size() > MOST_FIELDS) {
      errors.add("fields", words.fieldsAreLists());
      return new Written(fields);
    }
    json.forEach(field -> {
      if (DeskFields.ALL.contains(field.getKey()) && isList(field.getValue())) {
        var unused = fields.put(field.getKey(), texts((JsonArray) field.getValue()));
      } else {
        errors.add("fields." + field.getKey(), words.fieldsAreLists());
      }
    });
    return new Written(fields);
  }

  private static boolean isList(Object value) {
    return value instanceof JsonArray list
        && list.size() <= MOST_VALUES
        && list.stream().allMatch(String.class::isInstance);
  }

  private static List<String> texts(JsonArray list) {
    return list.stream().map(String.class::cast).toList();
  }

  private static JsonObject head(CallDraft draft) {
    return new JsonObject()
        .put("id", draft.id().toString())
        .put("revision", draft.revision())
        .put("danger", draft.danger())
        .put("startedAt", draft.startedAt().toString())
        .put("savedAt", draft.savedAt().toString());
  }

  private static JsonObject head(LeftDraft draft, UUID asker) {
    return new JsonObject()
        .put("id", draft.id().toString())
        .put("mine", draft.owner().equals(asker))
        .put("startedAt", draft.startedAt().toString())
        .put("untouchedSince", draft.untouchedSince().toString());
  }

  private static UUID account(RoutingContext ctx) {
    return Viewer.of(ctx).accountId();
  }
}
