package vn.kipthoi.routing.links.web;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.life.Refusal;
import vn.kipthoi.routing.links.Linked;
import vn.kipthoi.routing.merge.Merging;

/** What came of a wish, as the contract words it. */
final class AlikeOutcomes {

  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  private AlikeOutcomes() {}

  static Answer of(Merging merging, AlikeWords words) {
    return switch (merging) {
      case Merging.Done(var merged, var survivor) ->
        Answer.ok(current(merged).put("survivor", survivor.text()));
      case Merging.Refused(var why, var instead) ->
        conflict(
            why.word(),
            AlikeNames.of(why, words),
            instead
                .map(number -> new JsonObject().put("instead", number.text()))
                .orElseGet(JsonObject::new));
      case Merging.NotPerformed(var why) -> of(why, words);
    };
  }

  static Answer of(Linked linked, AlikeWords words) {
    return switch (linked) {
      case Linked.Done(var link) -> Answer.ok(new JsonObject().put("linkId", link.toString()));
      case Linked.Itself() ->
        throw Problem.unprocessable(new FieldErrors().add(AlikeForm.TO, words.itself()));
      case Linked.NotYourPart() ->
        throw Problem.of(FORBIDDEN, "not-your-part", words.notYourPart());
      case Linked.NotThere() -> throw Problem.notFound();
    };
  }

  /** In a sentence, for the page; empty when it is done. */
  static Optional<String> wrong(Merging merging, AlikeWords words) {
    return switch (merging) {
      case Merging.Done ignored -> Optional.empty();
      case Merging.Refused(var why, var instead) ->
        Optional.of(AlikeNames.of(why, words)
            + instead.map(number -> " " + words.instead(number.text())).orElse(""));
      case Merging.NotPerformed(var why) -> Optional.of(sentence(why, words));
    };
  }

  static Optional<String> wrong(Linked linked, AlikeWords words) {
    return switch (linked) {
      case Linked.Done ignored -> Optional.empty();
      case Linked.Itself() -> Optional.of(words.itself());
      case Linked.NotYourPart() -> Optional.of(words.notYourPart());
      case Linked.NotThere() -> Optional.of(words.noSuchCase());
    };
  }

  private static Answer of(Performed performed, AlikeWords words) {
    return switch (performed) {
      case Performed.Done(var now) -> Answer.ok(current(now));
      case Performed.DoneBefore(var now) -> Answer.ok(current(now));
      case Performed.Outdated(var now) ->
        conflict("case-changed", sentence(performed, words), current(now));
      case Performed.Refused(var why, var now) -> {
        if (why == Refusal.NOT_YOUR_PART) {
          throw Problem.of(FORBIDDEN, why.word(), words.notYourPart());
        }
        yield conflict(why.word(), sentence(performed, words), current(now));
      }
      case Performed.KeyTaken() -> throw Problem.of(CONFLICT, "key-taken", words.keyTaken());
      case Performed.NotThere() -> throw Problem.notFound();
    };
  }

  private static String sentence(Performed performed, AlikeWords words) {
    return switch (performed) {
      case Performed.Done ignored -> "";
      case Performed.DoneBefore ignored -> "";
      case Performed.Outdated ignored -> words.changedMeanwhile();
      case Performed.Refused(var why, var now) ->
        why == Refusal.NOT_YOUR_PART ? words.notYourPart() : words.notNow();
      case Performed.KeyTaken() -> words.keyTaken();
      case Performed.NotThere() -> words.noSuchCase();
    };
  }

  private static Answer conflict(String type, String title, JsonObject more) {
    var json =
        more.put("type", "urn:kipthoi:problem:" + type).put("title", title).put("status", CONFLICT);
    return Answer.of(CONFLICT, "application/problem+json", json.toBuffer());
  }

  private static JsonObject current(Performed.Current now) {
    return new JsonObject()
        .put("caseNumber", now.number().text())
        .put("state", now.state().word())
        .put("version", now.version())
        .put("changedAt", now.changedAt().toString());
  }
}
