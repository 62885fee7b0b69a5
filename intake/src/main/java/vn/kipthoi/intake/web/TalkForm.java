package vn.kipthoi.intake.web;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.SafeContact.Hours;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.talk.ComingBack.Addition;
import vn.kipthoi.intake.triage.Answers;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.FieldErrors;

/** Reads what a reporter sends who came back, and finds everything that is wrong with it. */
final class TalkForm {

  static final int LONGEST_TEXT = 4_000;
  static final int LONGEST_NOTE = 500;
  private static final int LONGEST_TIME = 5;
  private static final int OLDEST_CHILD = 17;
  private static final Pattern PIN = Pattern.compile("\\d{4,8}");
  private static final Pattern ONE_DIGIT = Pattern.compile("(\\d)\\1*");
  private static final String ROW = "01234567890123456789";

  private final Fields fields;
  private final FormWords words;
  private final TalkWords talk;
  private final FieldErrors errors = new FieldErrors();

  TalkForm(JsonObject sent, FormWords words, TalkWords talk) {
    this.fields = Fields.of(sent, errors, words);
    this.words = words;
    this.talk = talk;
  }

  /** What was wrong, after reading. */
  FieldErrors errors() {
    return errors;
  }

  Addition addition(Optional<UUID> operator) {
    var text = fields.text("text", LONGEST_TEXT);
    var danger = fields.yesNo("dangerNow");
    var account = account();
    fields.nothingElse();
    var answers = Answers.of(danger, account);
    if (errors.isEmpty() && text.isEmpty() && !answers.sayAnything()) {
      errors.add("text", talk.nothingSaid());
    }
    return new Addition(text.orElseGet(() -> Personal.of("")), answers, operator);
  }

  SafeContact contact() {
    var inside = fields.inside("hours");
    var contact = new SafeContact(
        fields.yesNo("mayCall"),
        hours(inside),
        fields.flag("mayLeaveAnswers"),
        fields.text("ifSomebodyElse", LONGEST_NOTE),
        fields.text("how", LONGEST_NOTE));
    inside.nothingElse();
    fields.nothingElse();
    return contact;
  }

  /** Digits that are not the first ones that somebody would try. */
  String pin() {
    var digits = fields
        .text("pin", LONGEST_NOTE)
        .map(given -> given.revealFor(Purpose.MATCHING))
        .orElse("");
    fields.nothingElse();
    var reversed = new StringBuilder(digits).reverse().toString();
    errors.unless(PIN.matcher(digits).matches(), "pin", talk.pinShape());
    errors.unless(
        !ONE_DIGIT.matcher(digits).matches() && !ROW.contains(digits) && !ROW.contains(reversed)
            || digits.isEmpty(),
        "pin",
        talk.pinTooPlain());
    return digits;
  }

  private Account account() {
    var child = fields.inside("child");
    var suspect = fields.inside("suspect");
    var safety = fields.inside("safety");
    var told = new Account(
        Personal.of(""),
        Optional.empty(),
        Optional.empty(),
        new ChildConcerned(
            Optional.empty(),
            child.whole("age", 0, OLDEST_CHILD, words.ageOutside()).map(Personal::of),
            Personal.of(Sex.UNKNOWN)),
        Personal.of(fields.several("harms", Harm.class)),
        Personal.of(suspect.coded("relation", Relation.class).orElse(Relation.UNKNOWN)),
        Personal.of(safety(safety)),
        Optional.empty());
    child.nothingElse();
    suspect.nothingElse();
    safety.nothingElse();
    return told;
  }

  private static Safety safety(Fields safety) {
    return new Safety(
        safety.yesNo("abuserNear"),
        safety.yesNo("injured"),
        safety.yesNo("safeTonight"),
        safety.yesNo("selfHarm"));
  }

  private Optional<Hours> hours(Fields inside) {
    if (!inside.has("from") && !inside.has("until")) {
      return Optional.empty();
    }
    var from = time(inside, "from");
    var until = time(inside, "until");
    return from.flatMap(start -> until.map(end -> new Hours(start, end)));
  }

  private Optional<LocalTime> time(Fields inside, String name) {
    var typed = inside.text(name, LONGEST_TIME).map(text -> text.revealFor(Purpose.CONTACTING));
    try {
      return typed.isPresent()
          ? Optional.of(LocalTime.parse(typed.get()))
          : inside.wrong(name, talk.timeMissing());
    } catch (DateTimeException e) {
      return inside.wrong(name, talk.timeMissing());
    }
  }
}
