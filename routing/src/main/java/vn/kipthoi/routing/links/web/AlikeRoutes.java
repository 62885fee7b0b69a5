package vn.kipthoi.routing.links.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.links.Link;
import vn.kipthoi.routing.merge.desk.Mergers.Asking;
import vn.kipthoi.routing.merge.store.MergeStore.Relative;

/**
 * Cases about one child, and cases that belong together.
 *
 * <pre>
 *   POST /api/v1/cases/{caseNumber}/merge                    mergeCase
 *   POST /api/v1/cases/{caseNumber}/merge/undoing            undoMerge
 *   GET  /api/v1/cases/{caseNumber}/links                    listLinks
 *   POST /api/v1/cases/{caseNumber}/links                    linkCases
 *   POST /api/v1/cases/{caseNumber}/links/{linkId}/undoing   unlinkCases
 * </pre>
 */
public final class AlikeRoutes {

  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final AlikeDesk desk;

  public AlikeRoutes(AlikeDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .operation("mergeCase", this::merge)
        .operation("undoMerge", this::undo)
        .operation("listLinks", this::list)
        .operation("linkCases", this::link)
        .operation("unlinkCases", this::unlink);
  }

  static CaseNumber number(RoutingContext ctx, String parameter) {
    return CaseNumber.parse(Asked.path(ctx, parameter)).orElseThrow(Problem::notFound);
  }

  private Future<Answer> merge(RoutingContext ctx) {
    var words = words(ctx);
    var form = AlikeForm.of(Asked.json(ctx), words);
    var into = form.number(AlikeForm.INTO);
    var asking = asking(ctx, form);
    return desk.mergers()
        .merge(asking, into.orElseThrow())
        .map(merging -> AlikeOutcomes.of(merging, words));
  }

  private Future<Answer> undo(RoutingContext ctx) {
    var words = words(ctx);
    return desk.mergers()
        .undo(asking(ctx, AlikeForm.of(Asked.json(ctx), words)))
        .map(merging -> AlikeOutcomes.of(merging, words));
  }

  private Future<Answer> list(RoutingContext ctx) {
    var words = words(ctx);
    return desk.find(Viewer.of(ctx), number(ctx, "caseNumber"))
        .map(found -> Answer.ok(json(found, words)));
  }

  private Future<Answer> link(RoutingContext ctx) {
    var words = words(ctx);
    var form = AlikeForm.of(Asked.json(ctx), words);
    var to = form.number(AlikeForm.TO);
    var kind = form.kind();
    var reason = form.reason();
    form.errors().throwIfAny();
    return desk.linking()
        .link(
            Viewer.of(ctx), number(ctx, "caseNumber"), to.orElseThrow(), kind.orElseThrow(), reason)
        .map(linked -> AlikeOutcomes.of(linked, words));
  }

  private Future<Answer> unlink(RoutingContext ctx) {
    var words = words(ctx);
    return desk.linking()
        .undo(Viewer.of(ctx), number(ctx, "caseNumber"), Asked.pathUuid(ctx, "linkId"))
        .map(linked -> AlikeOutcomes.of(linked, words));
  }

  private static Asking asking(RoutingContext ctx, AlikeForm form) {
    var reason = form.reason();
    var version = form.version();
    form.errors().throwIfAny();
    return new Asking(Viewer.of(ctx), number(ctx, "caseNumber"), version, key(ctx), reason);
  }

  private static Optional<String> key(RoutingContext ctx) {
    var key = Asked.header(ctx, KEY).filter(sent -> !sent.isBlank());
    if (key.filter(sent -> sent.length() > LONGEST_KEY).isPresent()) {
      throw Problem.badRequest();
    }
    return key;
  }

  static JsonObject json(AlikeDesk.Found found, AlikeWords words) {
    return new JsonObject()
        .put("reportsInTwelveMonths", found.reports())
        .put(
            "together",
            new JsonArray(found.relatives().stream().map(AlikeRoutes::json).toList()))
        .put("hints", new JsonArray(found.hints().stream().map(CaseNumber::text).toList()))
        .put(
            "links",
            new JsonArray(found.links().stream().map(link -> json(link, words)).toList()));
  }

  private static JsonObject json(Relative relative) {
    return new JsonObject()
        .put("caseNumber", relative.number().text())
        .put("goesOn", relative.goesOn())
        .put("mergedAt", relative.mergedAt().toString());
  }

  private static JsonObject json(Link link, AlikeWords words) {
    return new JsonObject()
        .put("linkId", link.id().toString())
        .put("caseNumber", link.other().text())
        .put("kind", link.kind().word())
        .put("says", AlikeNames.of(link.kind(), words))
        .put("reason", link.reason().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM))
        .put("linkedAt", link.at().toString())
        .put("role", link.role());
  }

  private static AlikeWords words(RoutingContext ctx) {
    return AlikeDesk.WORDS.in(Language.of(ctx));
  }
}
