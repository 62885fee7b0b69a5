package vn.kipthoi.routing.links.web;

import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.life.Worded;
import vn.kipthoi.routing.links.LinkKind;

/**
 * A wish to merge, to part or to link, as it was sent by a program or from the page. Whatever is
 * wrong is found in one go.
 */
final class AlikeForm {

  static final String INTO = "into";
  static final String TO = "to";
  static final String KIND = "kind";
  static final String REASON = "reason";
  /** The page has two reasons on it. */
  static final String LINK_REASON = "linkReason";

  static final String VERSION = "version";

  static final int LONGEST_REASON = 4_000;
  private static final int LONGEST_NUMBER = 12;

  private final Function<String, String> typed;
  private final AlikeWords words;
  private final FieldErrors errors = new FieldErrors();

  AlikeForm(Function<String, String> typed, AlikeWords words) {
    this.typed = typed;
    this.words = words;
  }

  static AlikeForm of(JsonObject sent, AlikeWords words) {
    return new AlikeForm(
        field -> switch (sent.getValue(field)) {
          case String text -> text;
          case Number number -> number.toString();
          case null, default -> "";
        },
        words);
  }

  FieldErrors errors() {
    return errors;
  }

  String typed(String field) {
    return typed.apply(field);
  }

  /** The number of another case, however its letters are written. */
  Optional<CaseNumber> number(String field) {
    var text = typed.apply(field).strip().toUpperCase(Locale.ROOT);
    var number =
        text.length() <= LONGEST_NUMBER ? CaseNumber.parse(text) : Optional.<CaseNumber>empty();
    errors.unless(number.isPresent(), field, words.numberNeeded());
    return number;
  }

  Personal<String> reason() {
    return reason(REASON);
  }

  Personal<String> reason(String field) {
    var reason = typed.apply(field).strip();
    var length = reason.codePointCount(0, reason.length());
    errors.unless(!reason.isEmpty(), field, words.reasonNeeded());
    errors.unless(length <= LONGEST_REASON, field, words.reasonTooLong(LONGEST_REASON));
    errors.unless(reason.indexOf('\0') < 0, field, words.reasonNeeded());
    return Personal.of(reason);
  }

  Optional<LinkKind> kind() {
    var kind = Worded.of(LinkKind.class, typed.apply(KIND));
    errors.unless(kind.isPresent(), KIND, words.kindNeeded());
    return kind;
  }

  long version() {
    try {
      var version = Long.parseLong(typed.apply(VERSION));
      errors.unless(version > 0, VERSION, words.versionNeeded());
      return version;
    } catch (NumberFormatException e) {
      errors.add(VERSION, words.versionNeeded());
      return 0;
    }
  }
}
