package vn.kipthoi.routing.policy.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.PolicyRights;
import vn.kipthoi.routing.policy.desk.Checking.Verdict;
import vn.kipthoi.routing.policy.desk.Outcome;

/**
 * Versions of policy: what holds, what is drafted, and its check by a second person.
 *
 * <pre>
 *   GET   /api/v1/policies                       listPolicies, and what holds now
 *   POST  /api/v1/policies                       draftPolicy
 *   GET   /api/v1/policies/{version}             showPolicy
 *   PATCH /api/v1/policies/{version}             changePolicy
 *   POST  /api/v1/policies/{version}/submission  submitPolicy
 *   POST  /api/v1/policies/{version}/check       checkPolicy
 * </pre>
 */
public final class PolicyRoutes {

  private static final String VERSION = "version";
  private static final String POLICIES = "/api/v1/policies/";
  private static final int LONGEST_ANSWER = 500;

  private final PolicyRoom room;

  public PolicyRoutes(PolicyRoom room) {
    this.room = room;
  }

  public void mount(WebShell shell) {
    shell
        .operation("listPolicies", this::list)
        .operation("showPolicy", this::show)
        .operation("draftPolicy", this::draft)
        .operation("changePolicy", this::change)
        .operation("submitPolicy", this::submit)
        .operation("checkPolicy", this::check);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var json = new PolicyJson(room.names(ctx));
    var province = Asked.query(ctx, "province")
        .map(sent -> room.unit(sent).orElseThrow(Problem::notFound))
        .orElseGet(() -> room.home(viewer));
    var now = room.desk().clock().instant();
    return PolicyReading.of(room.desk(), province, now)
        .compose(reading -> room.desk()
            .versions()
            .all(room.desk().database().client())
            .map(all -> new JsonArray(all.stream()
                .filter(filed -> PolicyRights.maySee(viewer, filed))
                .map(filed -> json.head(filed, viewer))
                .toList()))
            .map(versions -> Answer.ok(new JsonObject()
                .put("inForce", inForce(reading, json))
                .put("versions", versions))));
  }

  private static JsonObject inForce(PolicyReading reading, PolicyJson json) {
    var holds = new JsonObject()
        .put("provinceCode", reading.province().text())
        .put("version", reading.national().version())
        .put("effectiveFrom", reading.national().effectiveFrom().toString())
        .put("clocks", json.clocks(reading.rules()))
        .put("ladders", json.ladders(reading.ladders()));
    reading.own().ifPresent(own -> holds.put("provincialVersion", own.version()));
    return holds;
  }

  private Future<Answer> show(RoutingContext ctx) {
    return found(ctx, Asked.path(ctx, VERSION)).map(filed -> Answer.ok(whole(ctx, filed)));
  }

  private Future<Answer> draft(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    var form = new ChangeForm(words(ctx));
    var unit = Optional.of(sent.getValue("unitCode", UnitCode.NATION.text()))
        .filter(String.class::isInstance)
        .flatMap(code -> room.unit((String) code));
    form.errors().unless(unit.isPresent(), "unitCode", words(ctx).noUnit());
    form.errors()
        .unless(sent.containsKey("effectiveFrom"), "effectiveFrom", words(ctx).noMoment());
    form.errors().unless(sent.containsKey("reason"), "reason", words(ctx).noReason());
    var change = form.read(sent);
    return room.drafting()
        .begin(Viewer.of(ctx), unit.orElseThrow(), change)
        .map(outcome -> answer(ctx, outcome, true));
  }

  private Future<Answer> change(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    var form = new ChangeForm(words(ctx));
    var edit = form.edit(sent);
    var change = form.read(sent);
    return room.drafting()
        .change(Viewer.of(ctx), Asked.path(ctx, VERSION), edit, change)
        .map(outcome -> answer(ctx, outcome, false));
  }

  private Future<Answer> submit(RoutingContext ctx) {
    var form = new ChangeForm(words(ctx));
    var edit = form.edit(Asked.json(ctx));
    form.errors().throwIfAny();
    return room.drafting()
        .submit(Viewer.of(ctx), Asked.path(ctx, VERSION), edit)
        .map(outcome -> answer(ctx, outcome, false));
  }

  private Future<Answer> check(RoutingContext ctx) {
    var sent = Asked.json(ctx);
    var form = new ChangeForm(words(ctx));
    var edit = form.edit(sent);
    var approve = sent.getValue("approve") instanceof Boolean said ? said : Boolean.FALSE;
    var answer = Optional.ofNullable(sent.getValue("answer"))
        .filter(String.class::isInstance)
        .map(said -> ((String) said).strip())
        .filter(said -> !said.isEmpty() && said.length() <= LONGEST_ANSWER);
    form.errors()
        .unless(
            sent.getValue("approve") instanceof Boolean, "approve", words(ctx).needsVerdict());
    form.errors().unless(approve || answer.isPresent(), "answer", words(ctx).needsAnswer());
    form.errors().throwIfAny();
    return room.checking()
        .check(Viewer.of(ctx), Asked.path(ctx, VERSION), new Verdict(edit, approve, answer))
        .map(outcome -> answer(ctx, outcome, false));
  }

  /** The version, when it is the viewer's to know. */
  private Future<Filed> found(RoutingContext ctx, String version) {
    return room.desk()
        .versions()
        .find(room.desk().database().client(), version)
        .map(filed -> filed
            .filter(found -> PolicyRights.maySee(Viewer.of(ctx), found))
            .orElseThrow(Problem::notFound));
  }

  private Answer answer(RoutingContext ctx, Outcome outcome, boolean isNew) {
    var names = room.names(ctx);
    return switch (outcome) {
      case Outcome.Done(var filed) ->
        isNew
            ? Answer.created(POLICIES + filed.version(), whole(ctx, filed))
            : Answer.ok(whole(ctx, filed));
      case Outcome.Faulty(var faults) ->
        throw Problem.unprocessable(new FaultWords(names).errors(faults));
      case Outcome.NotThere() -> throw Problem.notFound();
      case Outcome.NotTheirs() ->
        throw Problem.of(403, "not-yours", names.words().notYours());
      case Outcome.Stale(var current) -> Conflict.stale(names, current);
      case Outcome.AlreadyOpen(var open) ->
        Conflict.of("already-open", names.words().alreadyOpen(open.version()), open);
      case Outcome.NotToCheck(var current, var why) -> Conflict.refused(names, current, why);
    };
  }

  private JsonObject whole(RoutingContext ctx, Filed filed) {
    var json = new PolicyJson(room.names(ctx));
    var draft = filed.draft();
    var whole = json.head(filed, Viewer.of(ctx)).put("ladders", json.ladders(draft.ladders()));
    return whole.put("clocks", json.lengths(draft));
  }

  private PolicyWords words(RoutingContext ctx) {
    return room.names(ctx).words();
  }
}
