package vn.kipthoi.routing.casework.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Field;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Parts;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.web.ClockNames;
import vn.kipthoi.routing.web.StandstillNames;

/**
 * The form of one procedure, as it is filled in.
 *
 * @param version of the case when the form was first shown
 * @param key of this sending, so that two taps count once
 * @param warning what happened to the case since it was first shown; empty when nothing did
 */
public record ActForm(
    Page page,
    CaseNumber number,
    Procedure procedure,
    long version,
    String key,
    Said said,
    FieldErrors errors,
    String warning) {

  private static final int ROWS = 4;

  static ActForm fresh(Page page, CaseNumber number, Procedure procedure, long version) {
    return new ActForm(
        page,
        number,
        procedure,
        version,
        UUID.randomUUID().toString(),
        new Said(field -> Optional.empty()),
        new FieldErrors(),
        "");
  }

  ActForm with(FieldErrors found) {
    return new ActForm(page, number, procedure, version, key, said, found, warning);
  }

  /** The same beside the case as somebody else made it, as a sending of its own. */
  ActForm overtaken(long now, String told) {
    var fresh = UUID.randomUUID().toString();
    return new ActForm(page, number, procedure, now, fresh, said, errors, told);
  }

  public FormWords words() {
    return CaseDesk.FORMS.in(page.language());
  }

  public String title() {
    return ProcedureNames.of(procedure, CaseDesk.PROCEDURES.in(page.language()));
  }

  public String action() {
    return page.href("/cases/" + number.text() + "/acts/" + procedure.path());
  }

  public String caseAddress() {
    return page.href("/cases/" + number.text());
  }

  /** What is wrong, each with the name of its field: in a list of them nothing else says which. */
  public FieldErrors problems() {
    var named = new FieldErrors();
    for (var error : errors.all()) {
      named.add(error.field(), labelOf(error.field()) + error.message());
    }
    return named;
  }

  private String labelOf(String field) {
    var words = CaseDesk.PROCEDURES.in(page.language());
    return procedure.asks().stream()
        .map(Ask::item)
        .filter(item -> item.field().equals(field))
        .map(item -> ProcedureNames.of(item, words) + ": ")
        .findFirst()
        .orElse("");
  }

  /** Every field, with what was typed and what is wrong with it. */
  public List<Content> fields() {
    return procedure.asks().stream().map(this::field).toList();
  }

  private Content field(Ask ask) {
    var item = ask.item();
    var field =
        Field.of(item.field(), label(ask)).value(said.typed(item)).error(errors.at(item.field()));
    return switch (item.kind()) {
      case TEXT -> Parts.textArea(field.longest(4_000), ROWS);
      case LINE -> Parts.input(field);
      case NUMBER -> Parts.input(field.longest(60));
      case MOMENT -> Parts.input(field.type("datetime-local"));
      case DAY -> Parts.input(field.type("date"));
      case YES_NO -> Parts.segments(field, yesAndNo());
      case CHOICE -> Parts.radios(field, choices(item));
    };
  }

  private String label(Ask ask) {
    var label = ProcedureNames.of(ask.item(), CaseDesk.PROCEDURES.in(page.language()));
    return ask.must() == Ask.Must.ALWAYS ? label : label + " " + words().optional();
  }

  private List<Choice> yesAndNo() {
    return List.of(Choice.of("yes", words().yes()), Choice.of("no", words().no()));
  }

  private List<Choice> choices(Item item) {
    return item.choices().stream()
        .map(word -> Choice.of(word, named(item, word)))
        .toList();
  }

  private String named(Item item, String word) {
    var words = CaseDesk.PROCEDURES.in(page.language());
    return switch (item) {
      case PRIORITY -> PriorityNames.of(Priority.valueOf(word), page.language());
      case CLOCK -> ClockNames.of(page.language(), word);
      case CAUSE -> StandstillNames.of(page.language(), word);
      case NON_CASE_REASON -> NonCaseNames.of(word, page.language());
      default -> ChoiceNames.ofWord(item, word, words);
    };
  }
}
