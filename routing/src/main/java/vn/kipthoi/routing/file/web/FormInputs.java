package vn.kipthoi.routing.file.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Parts;
import vn.kipthoi.routing.file.AnswerValue;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FieldKind;
import vn.kipthoi.routing.file.FormField;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** The fields of a form as a page asks them. */
public final class FormInputs {

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final int SHORT_LIST = 6;
  private static final int ROWS_OF_TEXT = 4;
  private static final int EMPTY_ROWS = 2;

  private final FormVoice voice;
  private final Answers answers;
  private final FieldErrors errors;

  FormInputs(FormVoice voice, Answers answers, FieldErrors errors) {
    this.voice = voice;
    this.answers = answers;
    this.errors = errors;
  }

  /** One row of a table on a page. */
  public record RowInputs(String title, List<Content> cells) {}

  public Content of(FormField field) {
    var said = answers.text(field.name()).orElse("");
    var input = field.kind() == FieldKind.ROWS ? table(field) : input(field, field.name(), said);
    var box = PostedStep.hasUnknownBox(field);
    return TEMPLATES.formField(
        input,
        field.name(),
        field.kind() == FieldKind.LEVEL ? "levels" : "",
        box ? field.name() + PostedStep.UNKNOWN : "",
        voice.words().unknown(),
        box && said.equals(AnswerValue.UNKNOWN));
  }

  private Content input(FormField field, String name, String said) {
    var shown = field(field, name, said);
    return switch (field.kind()) {
      case LINE -> Parts.input(shown.longest(field.bounds().longest()));
      case TEXT -> Parts.textArea(shown.longest(field.bounds().longest()), ROWS_OF_TEXT);
      case DATE -> Parts.input(shown.type("date"));
      case MOMENT -> Parts.input(shown.type("datetime-local"));
      case NUMBER -> Parts.input(shown.type("number"));
      case CHOICE -> choice(field, shown);
      case CHOICES -> Parts.checks(shown, choices(field), Set.copyOf(answers.codes(name)));
      case LEVEL, YES_NO -> Parts.radios(shown, choices(field));
      case ROWS -> throw new IllegalStateException("a table stands in no table");
    };
  }

  private Field field(FormField field, String name, String said) {
    var hidden = said.equals(AnswerValue.UNKNOWN) && PostedStep.hasUnknownBox(field);
    var shown = Field.of(name, voice.say(field.label()))
        .hint(voice.say(field.hint()))
        .value(hidden ? "" : said)
        .error(errors.at(name));
    return field.required() ? shown : shown.optional(voice.words().optional());
  }

  private Content choice(FormField field, Field shown) {
    var choices = choices(field);
    if (choices.size() <= SHORT_LIST) {
      return Parts.radios(shown, choices);
    }
    var withNone = new ArrayList<>(List.of(Choice.of("", voice.words().choose())));
    withNone.addAll(choices);
    return Parts.select(shown, withNone);
  }

  private List<Choice> choices(FormField field) {
    var words = voice.words();
    var choices = new ArrayList<Choice>();
    switch (field.kind()) {
      case LEVEL -> {
        choices.add(Choice.of("high", words.high()));
        choices.add(Choice.of("medium", words.medium()));
        choices.add(Choice.of("low", words.low()));
      }
      case YES_NO -> {
        choices.add(Choice.of("yes", words.yes()));
        choices.add(Choice.of("no", words.no()));
      }
      default ->
        field.choices().forEach(one -> choices.add(Choice.of(one.code(), voice.say(one.label()))));
    }
    if (field.unknown() && !field.offers(AnswerValue.UNKNOWN)) {
      choices.add(Choice.of(AnswerValue.UNKNOWN, words.unknown()));
    }
    return choices;
  }

  /** The rows there are and two more: saving asks for as many as are needed. */
  private Content table(FormField field) {
    var rows = answers.rows(field.name());
    var all = IntStream.range(0, rows.size() + (rows.isEmpty() ? EMPTY_ROWS : 1))
        .mapToObj(place -> row(field, place, place < rows.size() ? rows.get(place) : Map.of()))
        .toList();
    return TEMPLATES.formRows(
        field.name(),
        voice.say(field.label()),
        voice.say(field.hint()),
        errors.at(field.name()).orElse(""),
        all,
        voice.words().addRow());
  }

  private RowInputs row(FormField field, int place, Map<String, String> row) {
    var cells = field.columns().stream()
        .map(column -> input(
            column,
            field.name() + "." + place + "." + column.name(),
            row.getOrDefault(column.name(), "")))
        .toList();
    return new RowInputs(voice.words().row(Integer.toString(place + 1)), cells);
  }
}
