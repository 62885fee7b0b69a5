package vn.kipthoi.routing.casework.web;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.life.Grade;
import vn.kipthoi.routing.life.Height;
import vn.kipthoi.routing.life.Measure;
import vn.kipthoi.routing.life.States;
import vn.kipthoi.routing.life.Worded;
import vn.kipthoi.routing.web.Teller;
import vn.kipthoi.routing.web.Telling;

/** Tells what people did to a case, and who, and the numbers and moments that belong to it. */
final class ActTeller implements Teller {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @Override
  public Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var words = CaseDesk.ACTS.in(telling.language());
    return ActNames.of(happening.kind().word(), words)
        .map(what -> new TimelineEntry(
            happening.at(),
            what,
            detail(happening, telling, words),
            ActNames.tone(happening.kind().word())));
  }

  static String role(Optional<String> role, ActWords words) {
    return switch (role.orElse("")) {
      case "team_member" -> words.teamMember();
      case "team_leader" -> words.teamLeader();
      case "district" -> words.district();
      case "province" -> words.province();
      case "operator" -> words.operator();
      case "shift_lead" -> words.shiftLead();
      default -> words.system();
    };
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static String detail(Happening happening, Telling telling, ActWords words) {
    var detail = happening.detail();
    var said = new ArrayList<String>();
    said.add(words.byWhom(who(detail, telling, words)));
    said.addAll(found(detail, telling, words));
    said.addAll(papers(detail, words));
    said.addAll(moved(detail, telling, words));
    if (happening.kind().word().equals("screening-out-proposed")) {
      with(
          detail,
          "reason",
          code -> said.add(words.reasonIs(NonCaseNames.of(code, telling.language()))));
    }
    return String.join(" ", said);
  }

  private static String who(JsonObject detail, Telling telling, ActWords words) {
    var person = detail.getString("person");
    return person == null
        ? role(Optional.ofNullable(detail.getString("role")), words)
        : telling.name(person);
  }

  private static List<String> found(JsonObject detail, Telling telling, ActWords words) {
    var said = new ArrayList<String>();
    var choices = CaseDesk.PROCEDURES.in(telling.language());
    with(detail, "seenAt", at -> {
      var moment = telling.moment(detail, "seenAt");
      said.add(
          detail.getBoolean("safe", false) ? words.seenSafeAt(moment) : words.seenUnsafeAt(moment));
    });
    with(
        detail,
        "risk",
        risk -> said.add(words.riskIs(Worded.of(Grade.class, risk)
            .map(grade -> ChoiceNames.of(grade, choices))
            .orElse(risk))));
    with(
        detail,
        "measure",
        measure -> said.add(words.measureIs(Worded.of(Measure.class, measure)
            .map(one -> ChoiceNames.of(one, choices))
            .orElse(measure))));
    return said;
  }

  private static List<String> papers(JsonObject detail, ActWords words) {
    var said = new ArrayList<String>();
    with(detail, "decision", number -> said.add(words.decisionIs(number)));
    with(detail, "document", number -> {
      said.add(words.documentIs(number));
      with(detail, "until", day -> said.add(words.untilDay(day(LocalDate.parse(day)))));
    });
    with(detail, "minutes", number -> said.add(words.minutesAre(number)));
    with(detail, "number", number -> said.add(words.policeNumber(number)));
    with(detail, "into", number -> said.add(words.intoCase(number)));
    return said;
  }

  private static List<String> moved(JsonObject detail, Telling telling, ActWords words) {
    var said = new ArrayList<String>();
    var names = telling.names();
    with(detail, "to", to -> said.add(to(to, telling, words)));
    with(detail, "unit", unit -> said.add(words.communeIs(telling.unit(detail, "unit"))));
    with(
        detail,
        "was",
        was -> said.add(words.priorityNow(
            names.priority(Priority.valueOf(was)),
            names.priority(Priority.valueOf(detail.getString("becomes"))))));
    with(detail, "state", state -> {
      if (!state.equals("merged")) {
        said.add(words.stateNow(names.state(States.of(state, Optional.empty()))));
      }
    });
    return said;
  }

  /** A level that was asked, or a priority that was proposed. */
  private static String to(String to, Telling telling, ActWords words) {
    return Worded.of(Height.class, to)
        .map(height -> words.askedLevel(ChoiceNames.of(height, choices(telling.language()))))
        .orElseGet(() -> words.priorityProposed(telling.names().priority(Priority.valueOf(to))));
  }

  private static ProcedureWords choices(Language language) {
    return CaseDesk.PROCEDURES.in(language);
  }

  private static void with(JsonObject detail, String key, Consumer<String> say) {
    var value = detail.getValue(key);
    if (value instanceof String text) {
      say.accept(text);
    }
  }
}
