package vn.kipthoi.routing.privacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.DutyRights;
import vn.kipthoi.routing.privacy.desk.Register;
import vn.kipthoi.routing.privacy.desk.Register.Done;

/**
 * Breaches of personal data to be notified, and requests of persons to be answered.
 *
 * <pre>
 *   GET  /api/v1/data-duties                             listDataDuties
 *   POST /api/v1/data-duties                             openDataDuty
 *   POST /api/v1/data-duties/{number}/fulfilment         fulfilDataDuty
 *   POST /api/v1/data-duties/{number}/acknowledgement    acknowledgeDataDuty
 * </pre>
 */
public final class DutyRoutes {

  private static final int CREATED = 201;
  private static final int CONFLICT = 409;

  private final Register register;

  public DutyRoutes(Register register) {
    this.register = register;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listDataDuties", this::list)
        .operation("openDataDuty", this::open)
        .operation("fulfilDataDuty", this::fulfil)
        .operation("acknowledgeDataDuty", this::acknowledge);
  }

  private Future<Answer> list(RoutingContext ctx) {
    return register.seenBy(Viewer.of(ctx)).map(duties -> {
      var list = new JsonArray();
      duties.forEach(duty -> list.add(json(duty)));
      return Answer.ok(new JsonObject().put("duties", list));
    });
  }

  private Future<Answer> open(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var unit = DutyRights.entersFor(viewer).orElseThrow(Problem::forbidden);
    var form = form(ctx);
    form.entryErrors().throwIfAny();
    return register
        .open(viewer, unit, form.entry(sending(ctx, viewer)))
        .map(duty -> Answer.json(CREATED, json(duty)));
  }

  private Future<Answer> fulfil(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var form = form(ctx);
    return register
        .find(viewer, number(ctx))
        .map(found -> found.orElseThrow(Problem::notFound))
        .map(duty -> {
          form.fulfilmentErrors(duty).throwIfAny();
          return duty;
        })
        .compose(duty -> register.fulfil(viewer, duty.number(), form.fulfilment()))
        .map(done -> answer(ctx, done));
  }

  private Future<Answer> acknowledge(RoutingContext ctx) {
    return register.acknowledge(Viewer.of(ctx), number(ctx)).map(done -> answer(ctx, done));
  }

  private static Answer answer(RoutingContext ctx, Done done) {
    return switch (done) {
      case Done.Now(var duty) -> Answer.ok(json(duty));
      case Done.Before(var duty) ->
        Answer.json(
            CONFLICT,
            new JsonObject()
                .put("type", "urn:kipthoi:problem:done-before")
                .put("title", DutyNames.in(Language.of(ctx)).words().doneBefore())
                .put("status", CONFLICT)
                .put("current", json(duty)));
      case Done.NotTheirs() -> throw Problem.forbidden();
      case Done.NotThere() -> throw Problem.notFound();
    };
  }

  private static JsonObject json(DataDuty duty) {
    var json = new JsonObject()
        .put("number", duty.number().text())
        .put("kind", duty.kind().word())
        .put("matter", duty.matter().word())
        .put("unitCode", duty.unit().text())
        .put("since", duty.startedAt().toString())
        .put("dueAt", duty.dueAt().toString())
        .put("state", duty.state().name().toLowerCase(Locale.ROOT));
    duty.fulfilled()
        .ifPresent(how -> json.put("outcome", how.outcome().word())
            .put("at", how.at().toString())
            .put("evidence", how.evidence()));
    duty.call().ifPresent(call -> {
      json.put("escalatedAt", call.calledAt().toString());
      call.acknowledgedAt().ifPresent(at -> json.put("acknowledgedAt", at.toString()));
    });
    return json;
  }

  private DutyForm form(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    return new DutyForm(
        name -> sent.getValue(name) instanceof String text ? text : "",
        register.now(),
        DutyNames.in(Language.of(ctx)).words());
  }

  private static CaseNumber number(RoutingContext ctx) {
    return CaseNumber.parse(Asked.path(ctx, "number")).orElseThrow(Problem::notFound);
  }

  private static UUID sending(RoutingContext ctx, Viewer viewer) {
    return Asked.header(ctx, "Idempotency-Key")
        .filter(key -> !key.isBlank())
        .map(key -> UUID.nameUUIDFromBytes((viewer.accountId() + "|" + key).getBytes(UTF_8)))
        .orElseGet(UUID::randomUUID);
  }
}
