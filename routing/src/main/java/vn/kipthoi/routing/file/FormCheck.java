package vn.kipthoi.routing.file;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.routing.file.Mistake.Why;

/** Whether answers fit their form. Every mistake is found, not the first alone. */
public final class FormCheck {

  public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private static final List<String> LEVELS = List.of("high", "medium", "low");
  private static final List<String> YES_NO = List.of("yes", "no");

  /** Fields that tell of what has happened already, and so cannot lie ahead. */
  private static final List<String> PAST =
      List.of("heardAt", "seenAt", "lastSeenAt", "birthDate", "metOn");

  private final FormDefinition definition;
  private final Answers answers;
  private final LocalDateTime now;
  private final List<Mistake> mistakes = new ArrayList<>();

  private FormCheck(FormDefinition definition, Answers answers, Instant now) {
    this.definition = definition;
    this.answers = answers;
    this.now = LocalDateTime.ofInstant(now, VIET_NAM);
  }

  /** What is wrong with what was answered so far; what is missing is not. */
  public static List<Mistake> ofDraft(FormDefinition definition, Answers answers, Instant now) {
    var check = new FormCheck(definition, answers, now);
    definition.fields().forEach(check::fits);
    return List.copyOf(check.mistakes);
  }

  /** What keeps a form from being submitted. */
  public static List<Mistake> ofWhole(FormDefinition definition, Answers answers, Instant now) {
    var check = new FormCheck(definition, answers, now);
    definition
        .fields()
        .filter(field -> FormDefinition.isAsked(field, answers))
        .forEach(check::whole);
    definition.needOneOf().forEach(check::needsOneOf);
    check.endsAfterItBegins();
    return List.copyOf(check.mistakes);
  }

  private void whole(FormField field) {
    if (answers.at(field.name()).isPresent()) {
      fits(field);
    } else if (field.required()) {
      mistakes.add(Mistake.at(field.name(), Why.MISSING));
    }
  }

  private void needsOneOf(List<String> fields) {
    if (fields.stream().noneMatch(field -> answers.at(field).isPresent())) {
      mistakes.add(Mistake.at(fields.getFirst(), Why.NEED_ONE_OF));
    }
  }

  private void endsAfterItBegins() {
    var from = answers.text("from").flatMap(FormCheck::date);
    var until = answers.text("until").flatMap(FormCheck::date);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      mistakes.add(Mistake.at("until", Why.BEFORE_ITS_BEGINNING));
    }
  }

  private void fits(FormField field) {
    switch (answers.at(field.name()).orElse(null)) {
      case AnswerValue.Said(var text) -> fits(field, field.name(), text);
      case AnswerValue.Chosen(var codes) -> {
        if (!codes.stream().allMatch(field::offers)) {
          mistakes.add(Mistake.at(field.name(), Why.NOT_OFFERED));
        }
      }
      case AnswerValue.Rows(var rows) -> {
        for (var place = 0; place < rows.size(); place++) {
          row(field, rows.get(place), field.name() + "." + place + ".");
        }
      }
      case null -> {}
    }
  }

  private void row(FormField table, java.util.Map<String, String> row, String path) {
    for (var column : table.columns()) {
      var cell = row.get(column.name());
      if (cell != null) {
        fits(column, path + column.name(), cell);
      } else if (column.required()) {
        mistakes.add(Mistake.at(path + column.name(), Why.MISSING));
      }
    }
  }

  private void fits(FormField field, String path, String text) {
    if (field.unknown() && text.equals(AnswerValue.UNKNOWN)) {
      return;
    }
    switch (field.kind()) {
      case LINE, TEXT -> length(field, path, text);
      case NUMBER -> number(field, path, text);
      case DATE -> day(field, path, text);
      case MOMENT -> moment(field, path, text);
      case CHOICE -> offered(field.offers(text), path);
      case LEVEL -> offered(LEVELS.contains(text), path);
      case YES_NO -> offered(YES_NO.contains(text), path);
      case CHOICES, ROWS -> mistakes.add(Mistake.at(path, Why.WRONG_SHAPE));
    }
  }

  private void offered(boolean is, String path) {
    if (!is) {
      mistakes.add(Mistake.at(path, Why.NOT_OFFERED));
    }
  }

  private void length(FormField field, String path, String text) {
    var longest = field.bounds().longest();
    if (text.codePointCount(0, text.length()) > longest) {
      mistakes.add(new Mistake(path, Why.TOO_LONG, longest));
    }
  }

  private void number(FormField field, String path, String text) {
    if (!text.matches("\\d{1,9}")) {
      mistakes.add(Mistake.at(path, Why.NOT_A_NUMBER));
      return;
    }
    var number = Integer.parseInt(text);
    if (number < field.bounds().least()) {
      mistakes.add(new Mistake(path, Why.TOO_SMALL, field.bounds().least()));
    } else if (number > field.bounds().most()) {
      mistakes.add(new Mistake(path, Why.TOO_LARGE, field.bounds().most()));
    }
  }

  private void day(FormField field, String path, String text) {
    date(text)
        .ifPresentOrElse(
            day -> past(field, path, day.isAfter(now.toLocalDate())),
            () -> mistakes.add(Mistake.at(path, Why.NOT_A_DATE)));
  }

  private void moment(FormField field, String path, String text) {
    momentOf(text)
        .ifPresentOrElse(
            moment -> past(field, path, moment.isAfter(now)),
            () -> mistakes.add(Mistake.at(path, Why.NOT_A_MOMENT)));
  }

  private void past(FormField field, String path, boolean ahead) {
    if (ahead && PAST.contains(field.name())) {
      mistakes.add(Mistake.at(path, Why.IN_THE_FUTURE));
    }
  }

  /** A day as a form has it; empty when it is none. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1900);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A day and an hour in Viet Nam as a form has them; empty when they are none. */
  public static Optional<LocalDateTime> momentOf(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text)).filter(moment -> moment.getYear() > 1900);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
