package vn.kipthoi.routing.file.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.file.Birth;
import vn.kipthoi.routing.file.PersonName;
import vn.kipthoi.routing.file.PersonRole;
import vn.kipthoi.routing.file.SpokenLanguage;
import vn.kipthoi.routing.file.store.CasePerson.Particulars;

/** Somebody as a program or a page sends them, with everything that is wrong. */
final class TypedPerson {

  private static final List<String> SEXES = List.of("male", "female", "unknown");
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_REMARK = 1000;

  private final Function<String, String> sent;
  private final List<String> languages;
  private final boolean interpreter;
  private final LocalDate today;
  private final FileWords words;

  /** @param sent the text of a field, empty when there is none */
  TypedPerson(
      Function<String, String> sent,
      List<String> languages,
      boolean interpreter,
      LocalDate today,
      FileWords words) {
    this.sent = sent;
    this.languages = languages;
    this.interpreter = interpreter;
    this.today = today;
    this.words = words;
  }

  FieldErrors errors() {
    var errors = new FieldErrors()
        .unless(role().isPresent(), "role", words.notOffered())
        .unless(text("birth").isEmpty() || birth().isPresent(), "birth", words.notABirth())
        .unless(SEXES.contains(sex()), "sex", words.notOffered())
        .unless(
            languages.stream().allMatch(word -> SpokenLanguage.of(word).isPresent()),
            "languages",
            words.notOffered())
        .unless(text("remark").length() <= LONGEST_REMARK, "remark", words.tooLong("1000"));
    for (var line : List.of("name", "phone", "address")) {
      errors.unless(text(line).length() <= LONGEST_LINE, line, words.tooLong("200"));
    }
    return errors;
  }

  Optional<PersonRole> role() {
    return PersonRole.of(text("role"));
  }

  Personal<Particulars> who() {
    return Personal.of(new Particulars(
        PersonName.read(text("name")),
        birth(),
        sex(),
        text("phone"),
        text("address"),
        languages.stream().flatMap(word -> SpokenLanguage.of(word).stream()).toList(),
        interpreter,
        text("remark")));
  }

  private Optional<Birth> birth() {
    return Birth.read(text("birth"), today);
  }

  private String sex() {
    return text("sex").isEmpty() ? "unknown" : text("sex");
  }

  private String text(String name) {
    return Normalizer.normalize(sent.apply(name), Normalizer.Form.NFC).strip();
  }
}
