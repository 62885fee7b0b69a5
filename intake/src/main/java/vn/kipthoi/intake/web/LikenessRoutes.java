package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.likeness.Reason;
import vn.kipthoi.intake.likeness.desk.HintDesk;
import vn.kipthoi.intake.likeness.desk.Hints;
import vn.kipthoi.intake.likeness.web.LikenessNames;
import vn.kipthoi.intake.likeness.web.LikenessWords;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.WebShell;

/**
 * Reports like one that is being typed. What is typed stands in the body, never in an address.
 *
 * <pre>
 *   POST /api/v1/reports/likenesses    findLikenesses; journaled
 * </pre>
 */
public final class LikenessRoutes {

  static final Messages<LikenessWords> WORDS = Messages.load(LikenessWords.class);
  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);

  private final IntakeDesk desk;
  private final HintDesk hints;
  private final Whereabouts whereabouts;
  private final InstantSource clock;

  public LikenessRoutes(
      IntakeDesk desk, HintDesk hints, Whereabouts whereabouts, InstantSource clock) {
    this.desk = desk;
    this.hints = hints;
    this.whereabouts = whereabouts;
    this.clock = clock;
  }

  public void mount(WebShell shell) {
    shell.operation("findLikenesses", this::find);
  }

  private Future<Answer> find(RoutingContext ctx) {
    var language = Language.of(ctx);
    var viewer = Viewer.of(ctx);
    var form = ReportForm.halfTyped(whereabouts, FORM_WORDS.in(language), clock.instant());
    var draft = form.read(Asked.json(ctx), Optional.of(viewer.accountId()));
    form.errors().throwIfAny();
    return hints
        .of(viewer, desk.preview(draft))
        .map(found -> Answer.ok(json(found, WORDS.in(language))));
  }

  private static JsonObject json(Hints hints, LikenessWords words) {
    var cases = hints.cases().stream().map(one -> json(one, words)).toList();
    var json = new JsonObject().put("cases", new JsonArray(cases));
    return hints.elsewhere() ? json.put("elsewhere", words.elsewhere()) : json;
  }

  private static JsonObject json(Hints.Similar similar, LikenessWords words) {
    var reasons =
        similar.likeness().reasons().stream().map(reason -> json(reason, words)).toList();
    return new JsonObject()
        .put("caseNumber", similar.caseNumber())
        .put("state", similar.state().word())
        .put("heardAt", similar.heardAt().toString())
        .put("strength", kebab(similar.likeness().strength()))
        .put("says", LikenessNames.of(similar.likeness().strength(), words))
        .put("reasons", new JsonArray(reasons));
  }

  private static JsonObject json(Reason reason, LikenessWords words) {
    return new JsonObject()
        .put("code", kebab(reason))
        .put("speaksFor", reason.speaksFor())
        .put("text", LikenessNames.of(reason, words));
  }

  private static String kebab(Coded coded) {
    return coded.word().replace('_', '-');
  }
}
