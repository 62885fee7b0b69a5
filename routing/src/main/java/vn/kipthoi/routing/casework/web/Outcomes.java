package vn.kipthoi.routing.casework.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.casework.Performed.Current;
import vn.kipthoi.routing.life.Refusal;

/** What came of an act, as the contract words it. */
final class Outcomes {

  private static final int CONFLICT = 409;

  private final CaseDesk desk;
  private final Language language;

  Outcomes(CaseDesk desk, Language language) {
    this.desk = desk;
    this.language = language;
  }

  Future<Answer> answer(Procedure procedure, Performed performed) {
    return switch (performed) {
      case Performed.Done(var now) -> Future.succeededFuture(done(now, false));
      case Performed.DoneBefore(var now) -> Future.succeededFuture(done(now, true));
      case Performed.Outdated(var now) ->
        conflict("case-changed", CaseDesk.FORMS.in(language).changedMeanwhile(), now);
      case Performed.Refused(var why, var now) -> refused(procedure, why, now);
      case Performed.KeyTaken ignored ->
        Future.failedFuture(
            Problem.of(CONFLICT, "key-taken", CaseDesk.FORMS.in(language).keyTaken()));
      case Performed.NotThere ignored -> Future.failedFuture(Problem.notFound());
    };
  }

  /** A refusal that one field can put right is an error of that field. */
  static FieldErrors errors(Procedure procedure, Refusal why, RefusalWords words) {
    var errors = new FieldErrors();
    field(procedure, why).ifPresent(item -> errors.add(item.field(), RefusalNames.of(why, words)));
    return errors;
  }

  private Future<Answer> refused(Procedure procedure, Refusal why, Current now) {
    var words = CaseDesk.REFUSALS.in(language);
    var errors = errors(procedure, why, words);
    if (!errors.isEmpty()) {
      return Future.failedFuture(Problem.unprocessable(errors));
    }
    return why == Refusal.NOT_YOUR_PART
        ? Future.failedFuture(Problem.of(403, why.word(), RefusalNames.of(why, words)))
        : conflict(why.word(), RefusalNames.of(why, words), now);
  }

  private static Optional<Item> field(Procedure procedure, Refusal why) {
    return why.field()
        .flatMap(field -> procedure.asks().stream()
            .map(Ask::item)
            .filter(item -> isMeant(field, item))
            .findFirst());
  }

  /** Whichever moment or day an act asks for is its "at" or its "until". */
  private static boolean isMeant(String field, Item item) {
    return switch (field) {
      case "until" -> item == Item.UNTIL || item == Item.UNTIL_DAY;
      case "at" -> item.kind() == Item.Kind.MOMENT && item != Item.UNTIL;
      default -> item.field().equals(field);
    };
  }

  private Answer done(Current now, boolean again) {
    return Answer.ok(json(now).put("again", again));
  }

  private Future<Answer> conflict(String type, String title, Current now) {
    return desk.who(now.person(), now.role(), language)
        .map(who -> json(now)
            .put("type", "urn:kipthoi:problem:" + type)
            .put("title", title)
            .put("status", CONFLICT)
            .put("changedBy", who))
        .map(json -> Answer.of(CONFLICT, "application/problem+json", json.toBuffer()));
  }

  private static JsonObject json(Current now) {
    return new JsonObject()
        .put("caseNumber", now.number().text())
        .put("state", now.state().word())
        .put("version", now.version())
        .put("changedAt", now.changedAt().toString());
  }
}
