package vn.kipthoi.routing.casework.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.casework.Casework.Wish;

/**
 * What people do to cases: one operation for each procedure, all below {@code
 * /api/v1/cases/{caseNumber}/}. Each names the version of the case that was seen.
 *
 * <pre>
 *   POST departure · sightings · assessment · groundlessness[/agreement|/refusal]
 *   POST decision[/waiver|/end] · separation[/extension|/end] · crime-sign · police-report
 *   POST needs · plan[/submission|/approval|/return|/support] · review
 *   POST closure[/confirmation|/refusal] · screening-out · reopening
 *   POST priority[/lowering|/confirmation|/refusal|/longer-time] · pauses[/end]
 *   POST escalation[/answer]
 * </pre>
 */
public final class ActRoutes {

  private static final String KEY = "Idempotency-Key";
  private static final String VERSION = "version";
  private static final int LONGEST_KEY = 200;

  private final CaseDesk desk;

  public ActRoutes(CaseDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    for (var procedure : Procedure.values()) {
      var _ = shell.operation(procedure.operation(), ctx -> perform(ctx, procedure));
    }
  }

  private Future<Answer> perform(RoutingContext ctx, Procedure procedure) {
    var language = Language.of(ctx);
    var number = CaseNumber.parse(Asked.path(ctx, "caseNumber")).orElseThrow(Problem::notFound);
    var sent = Asked.json(ctx);
    var said = new Said(field -> value(sent, field));
    var seen = version(sent);
    var words = CaseDesk.FORMS.in(language);
    said.check(procedure.asks(), words)
        .unless(seen.isPresent(), VERSION, words.versionNeeded())
        .throwIfAny();
    var wish = new Wish(Viewer.of(ctx), number, seen.orElseThrow(), key(ctx), procedure.act(said));
    return desk.casework()
        .perform(wish)
        .compose(performed -> new Outcomes(desk, language).answer(procedure, performed));
  }

  /** A sentence, a number or true and false: as it would stand in a form. */
  private static Optional<String> value(JsonObject sent, String field) {
    return switch (sent.getValue(field)) {
      case String text -> Optional.of(text);
      case Boolean yes -> Optional.of(yes ? "yes" : "no");
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Long> version(JsonObject sent) {
    return sent.getValue(VERSION) instanceof Number number && number.longValue() > 0
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  private static Optional<String> key(RoutingContext ctx) {
    var key = Asked.header(ctx, KEY).filter(sent -> !sent.isBlank());
    if (key.filter(sent -> sent.length() > LONGEST_KEY).isPresent()) {
      throw Problem.badRequest();
    }
    return key;
  }
}
