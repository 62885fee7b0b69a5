package vn.kipthoi.routing.talk.web;

import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.ReporterTalk.ToLeave;
import vn.kipthoi.intake.ReporterTalk.TooMuch;
import vn.kipthoi.intake.SafeContact;
import vn.kipthoi.intake.Said.Outcome;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.FieldErrors;

/** Reads what somebody of a case sends for its reporter, and finds everything that is wrong with it. */
final class TalkForm {

  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_NOTE = 500;

  private final JsonObject sent;
  private final TalkWords words;
  private final FieldErrors errors = new FieldErrors();

  TalkForm(JsonObject sent, TalkWords words) {
    this.sent = sent;
    this.words = words;
  }

  FieldErrors errors() {
    return errors;
  }

  ToLeave toLeave(UUID account, String key) {
    var outcome = text("outcome", LONGEST_NOTE)
        .flatMap(word -> Coded.of(Outcome.class, word).or(() -> {
          errors.add("outcome", words.notAnOutcome());
          return Optional.empty();
        }));
    var text = text("text", LONGEST_TEXT);
    if (errors.isEmpty() && outcome.isEmpty() && text.isEmpty()) {
      errors.add("text", words.textMissing());
    }
    return new ToLeave(account, key, outcome, Personal.of(text.orElse("")));
  }

  SafeContact contact() {
    var hours = sent.getValue("hours") instanceof JsonObject inside ? inside : new JsonObject();
    return new SafeContact(
        text("mayCall", LONGEST_NOTE)
            .flatMap(word -> Coded.of(YesNo.class, word))
            .orElse(YesNo.UNKNOWN),
        hours(hours),
        Boolean.TRUE.equals(sent.getValue("mayLeaveAnswers")),
        text("ifSomebodyElse", LONGEST_NOTE).map(Personal::of),
        text("how", LONGEST_NOTE).map(Personal::of));
  }

  /** What must not be left, as errors of the text. */
  static FieldErrors tooMuch(List<TooMuch> what, TalkWords words) {
    var errors = new FieldErrors();
    what.forEach(one -> errors.add(
        "text",
        switch (one) {
          case CHILD -> words.tooMuchChild();
          case REPORTER -> words.tooMuchReporter();
          case PLACE -> words.tooMuchPlace();
          case NUMBER -> words.tooMuchNumber();
          case HARM -> words.tooMuchHarm();
        }));
    return errors;
  }

  private Optional<SafeContact.Hours> hours(JsonObject inside) {
    var from = inside.getString("from", "");
    var until = inside.getString("until", "");
    if (from.isBlank() && until.isBlank()) {
      return Optional.empty();
    }
    return time("hours.from", from)
        .flatMap(start -> time("hours.until", until).map(end -> new SafeContact.Hours(start, end)));
  }

  private Optional<LocalTime> time(String field, String typed) {
    try {
      return Optional.of(LocalTime.parse(typed));
    } catch (DateTimeException e) {
      errors.add(field, words.timeMissing());
      return Optional.empty();
    }
  }

  private Optional<String> text(String name, int longest) {
    if (!(sent.getValue(name) instanceof String typed) || typed.isBlank()) {
      return Optional.empty();
    }
    errors.unless(typed.strip().length() <= longest, name, words.textTooLong());
    return Optional.of(typed.strip());
  }
}
