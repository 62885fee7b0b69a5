package vn.kipthoi.routing.file.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.file.AnswerValue;
import vn.kipthoi.routing.file.Answers;
import vn.kipthoi.routing.file.FieldKind;
import vn.kipthoi.routing.file.FormCheck;
import vn.kipthoi.routing.file.FormDefinition;
import vn.kipthoi.routing.file.FormField;
import vn.kipthoi.routing.file.FormStep;
import vn.kipthoi.routing.file.Weighing;
import vn.kipthoi.routing.file.print.PrintedForm;
import vn.kipthoi.routing.file.print.PrintedForm.Block;
import vn.kipthoi.routing.file.print.PrintedForm.Section;
import vn.kipthoi.routing.file.store.SubmittedForm;

/** A submitted form in the words of its document. Documents are Vietnamese, whoever prints them. */
final class FormPaper {

  private static final FormVoice VOICE = new FormVoice(Language.VI);
  private static final String NOTHING = "không ghi";
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

  private final Directory directory;
  private final CaseNumber number;
  private final SubmittedForm form;
  private final Answers answers;

  /** @param directory as it stood on the day of the document */
  FormPaper(Directory directory, CaseNumber number, SubmittedForm form) {
    this.directory = directory;
    this.number = number;
    this.form = form;
    this.answers = FileRoom.shown(form.answers()).and(FileRoom.shown(form.identity()));
  }

  PrintedForm printed() {
    var definition = form.definition();
    return new PrintedForm(
        above(form.number().unit()),
        issuer(form.number().unit()),
        form.number().text(),
        placeAndDate(),
        "Mẫu số " + definition.form().word() + " ban hành kèm theo Nghị định số 56/2017/NĐ-CP",
        kind(),
        about(definition.title().vi()),
        notes(),
        sections(definition),
        definition.signatures().stream().map(signature -> signature.vi()).toList(),
        "Vụ việc " + number.text() + " · " + form.number().text()
            + " · Có thông tin riêng tư của trẻ em, không được để lộ");
  }

  static LocalDate day(SubmittedForm form) {
    return ZonedDateTime.ofInstant(form.submitted().at(), FormCheck.VIET_NAM).toLocalDate();
  }

  private String kind() {
    return switch (form.number().series()) {
      case "QĐ" -> "QUYẾT ĐỊNH";
      case "KH" -> "KẾ HOẠCH";
      default -> "BÁO CÁO";
    };
  }

  /** Decree 30/2020/NĐ-CP, annex I: the body above stands first, unless it is a people's committee. */
  private List<String> above(UnitCode unit) {
    return switch (unit.level()) {
      case PROVINCE -> List.of("ỦY BAN NHÂN DÂN", name(unit).toUpperCase(Locale.of("vi")));
      case NATION -> List.of("BỘ Y TẾ", "CỤC BÀ MẸ VÀ TRẺ EM");
      case COMMUNE, DISTRICT, AREA -> List.of();
    };
  }

  private List<String> issuer(UnitCode unit) {
    var name = name(unit).toUpperCase(Locale.of("vi"));
    return switch (unit.level()) {
      case COMMUNE -> List.of("ỦY BAN NHÂN DÂN", name);
      case PROVINCE -> List.of("SỞ Y TẾ");
      case NATION -> List.of("TỔNG ĐÀI QUỐC GIA", "BẢO VỆ TRẺ EM 111");
      case DISTRICT, AREA -> List.of(name);
    };
  }

  private String name(UnitCode unit) {
    return directory.find(unit).map(found -> found.fullName()).orElse(unit.text());
  }

  private String placeAndDate() {
    var unit = form.number().unit();
    var place = unit.level() == UnitLevel.NATION
        ? "Hà Nội"
        : directory.find(unit).map(found -> found.name()).orElse(unit.text());
    var day = day(form);
    return "%s, ngày %02d tháng %02d năm %d"
        .formatted(place, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  /** What it is about, without the word for what it is, which stands over it. */
  private String about(String title) {
    var word = kind().toLowerCase(Locale.of("vi")) + " ";
    var rest = title.toLowerCase(Locale.of("vi")).startsWith(word)
        ? title.substring(word.length())
        : title;
    return rest.substring(0, 1).toUpperCase(Locale.of("vi")) + rest.substring(1);
  }

  private List<String> notes() {
    return form.corrects()
        .map(correction -> List.of("Bản sửa đổi lần %d. Lý do: %s"
            .formatted(form.revision(), FileRoom.shown(correction.reason()))))
        .orElse(List.of());
  }

  private List<Section> sections(FormDefinition definition) {
    var sections = new ArrayList<Section>();
    for (var step : definition.steps()) {
      sections.add(
          new Section(ROMAN.get(sections.size()) + ". " + step.title().vi(), blocks(step)));
    }
    Weighing.of(definition, answers)
        .ifPresent(weighing -> sections.add(new Section(
            ROMAN.get(sections.size()) + ". " + VOICE.words().weighing(),
            new WeighingTold(VOICE, weighing)
                .sentences().stream().<Block>map(Block.Remark::new).toList())));
    return sections;
  }

  private List<Block> blocks(FormStep step) {
    var blocks = new ArrayList<Block>();
    var levels =
        step.fields().stream().filter(field -> field.kind() == FieldKind.LEVEL).toList();
    for (var field : step.fields()) {
      if (field.kind() != FieldKind.LEVEL) {
        block(field).ifPresent(blocks::add);
      } else if (field.equals(levels.getFirst())) {
        blocks.add(levels(levels));
      }
    }
    return blocks;
  }

  private Optional<Block> block(FormField field) {
    if (!FormDefinition.isAsked(field, answers)) {
      return Optional.empty();
    }
    var label = field.label().vi();
    if (field.identity() && form.namesReporter() && answers.at(field.name()).isEmpty()) {
      return Optional.of(new Block.Blank(label, "niêm phong riêng"));
    }
    return Optional.of(
        switch (answers.at(field.name()).orElse(null)) {
          case AnswerValue.Said(var text) -> new Block.Line(label, VOICE.answer(field, text));
          case AnswerValue.Chosen(var codes) ->
            new Block.Line(
                label,
                codes.stream()
                    .map(code -> VOICE.answer(choiceOf(field), code))
                    .collect(Collectors.joining("; ")));
          case AnswerValue.Rows(var rows) -> rows(field, rows);
          case null -> new Block.Blank(label, NOTHING);
        });
  }

  private static FormField choiceOf(FormField field) {
    return new FormField(
        field.name(),
        FieldKind.CHOICE,
        field.label(),
        field.hint(),
        field.required(),
        field.unknown(),
        field.identity(),
        field.bounds(),
        field.choices(),
        field.columns(),
        field.when(),
        field.from());
  }

  private static Block rows(FormField field, List<Map<String, String>> rows) {
    var columns = field.columns();
    var heads = new ArrayList<>(List.of("TT"));
    columns.forEach(column -> heads.add(column.label().vi()));
    var widths = new ArrayList<>(List.of(8));
    columns.forEach(column -> widths.add(column.kind() == FieldKind.DATE ? 20 : 30));
    var cells = IntStream.range(0, rows.size())
        .mapToObj(place -> {
          var cell = new ArrayList<>(List.of(Integer.toString(place + 1)));
          columns.forEach(column -> cell.add(
              rows.get(place).containsKey(column.name())
                  ? VOICE.answer(column, rows.get(place).getOrDefault(column.name(), ""))
                  : ""));
          return List.<String>copyOf(cell);
        })
        .toList();
    return new Block.Table(field.label().vi(), heads, widths, cells);
  }

  /** The levels as the annex prints them: an X in one of the columns. */
  private Block levels(List<FormField> fields) {
    var words = VOICE.words();
    var heads = List.of("Nội dung", words.high(), words.medium(), words.low(), words.unknown());
    var rows = fields.stream()
        .map(field -> {
          var said = answers.text(field.name()).orElse("");
          return List.of(
              field.label().vi(),
              mark(said, "high"),
              mark(said, "medium"),
              mark(said, "low"),
              mark(said, AnswerValue.UNKNOWN));
        })
        .toList();
    return new Block.Table("", heads, List.of(52, 12, 14, 12, 14), rows);
  }

  private static String mark(String said, String level) {
    return said.equals(level) ? "X" : "";
  }
}
