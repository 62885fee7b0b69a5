package vn.kipthoi.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.kipthoi.platform.web.FieldErrors;

/** The pages of the public report, in their order, and what each of them asks. */
enum Step {
  WHO,
  DANGER,
  STORY,
  PLACE,
  CONTACT,
  CHECK;

  static final int QUESTIONS = 5;

  /** Everything that any page asks, and the key of the form. */
  static final List<String> ALL_FIELDS = Stream.concat(
          Stream.of(Typed.KEY), Arrays.stream(values()).flatMap(step -> step.asks().stream()))
      .distinct()
      .toList();

  Set<String> asks() {
    return switch (this) {
      case WHO -> Set.of(Typed.WHO);
      case DANGER -> Set.of(Typed.DANGER);
      case STORY -> Set.of(Typed.CONCERN, Typed.HARMS, Typed.RELATION, Typed.MUST_NOT_KNOW);
      case PLACE ->
        Set.of(Typed.PLACE, Typed.WHERE, Typed.CHILD_NAME, Typed.CHILD_AGE, Typed.CHILD_SEX);
      case CONTACT ->
        Set.of(Typed.SAFE_TO_CALL, Typed.REPORTER_PHONE, Typed.REPORTER_NAME, Typed.REPORTER_KIND);
      case CHECK -> Set.of(Typed.UNIT);
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  int number() {
    return ordinal() + 1;
  }

  Step next() {
    return this == CHECK ? CHECK : values()[ordinal() + 1];
  }

  Step before() {
    return this == WHO ? WHO : values()[ordinal() - 1];
  }

  static Optional<Step> of(String word) {
    return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
  }

  /** Only what is wrong on this page: nobody is told of questions they have not come to. */
  FieldErrors own(FieldErrors all) {
    var own = new FieldErrors();
    all.all().stream()
        .filter(error -> asks().contains(error.field()))
        .forEach(error -> own.add(error.field(), error.message()));
    return own;
  }

  /** The first page with something wrong on it. */
  static Optional<Step> firstWrong(FieldErrors all) {
    return Arrays.stream(values()).filter(step -> !step.own(all).isEmpty()).findFirst();
  }
}
