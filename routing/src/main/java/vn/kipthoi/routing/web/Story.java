package vn.kipthoi.routing.web;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.platform.web.TimelineEntry.Tone;
import vn.kipthoi.routing.CannotReason;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Reason;

/** Tells what happened to a case in sentences. */
final class Story {

  private final Telling telling;
  private final List<? extends Teller> tellers;
  private final Names names;
  private final RoutingWords words;

  /** @param tellers tell what stands on the timeline beside the call-outs, each its own */
  Story(Telling telling, List<? extends Teller> tellers) {
    this.telling = telling;
    this.tellers = List.copyOf(tellers);
    this.names = telling.names();
    this.words = names.words();
  }

  /** Everybody whose name the story would say. */
  static Set<UUID> peopleIn(List<Happening> happenings) {
    return happenings.stream()
        .flatMap(happening -> happening.people().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  List<TimelineEntry> tell(List<Happening> happenings) {
    return happenings.stream().map(this::tell).toList();
  }

  TimelineEntry tell(Happening happening) {
    return switch (happening.kind()) {
      case Happening.Kind kind ->
        new TimelineEntry(
            happening.at(),
            what(kind, happening.detail()),
            detail(kind, happening.detail()),
            tone(kind));
      case Happening.OfSubject subject -> ofSubject(happening, subject.word());
    };
  }

  /** What an older or newer program wrote and nobody here can tell is said by its word alone. */
  private TimelineEntry ofSubject(Happening happening, String word) {
    return tellers.stream()
        .flatMap(teller -> teller.tell(happening, telling).stream())
        .findFirst()
        .orElseGet(() -> new TimelineEntry(happening.at(), word, "", Tone.PLAIN));
  }

  private String what(Happening.Kind kind, JsonObject detail) {
    return switch (kind) {
      case REPORTED ->
        words.reported(
            detail.getString("reportNumber"),
            names.priority(Priority.valueOf(detail.getString("priority"))));
      case ROUTED -> words.routed(unit(detail));
      case RUNG_SKIPPED -> words.skipped(asked(detail));
      case CALLED_OUT -> calledOut(detail);
      case NOBODY_TO_TELL -> words.nobodyToTell();
      case MISSED ->
        isCandidate(detail) ? words.missedCandidate(unit(detail)) : words.missed(asked(detail));
      case DECLINED -> words.declined(asked(detail));
      case NOBODY_REACHED -> words.nobodyReached(asked(detail));
      case ACCEPTED -> words.accepted(person(detail), asked(detail));
      case CANNOT -> words.cannot(person(detail), asked(detail));
      case TAKEN_BACK -> words.takenBack(person(detail));
      case ANSWERED_AGAIN -> words.answeredAgain(person(detail));
      case ANSWERED_SECOND -> words.answeredSecond(person(detail));
      case ANSWERED_LATE -> words.answeredLate(person(detail), asked(detail));
      case ANSWERED_UNASKED -> words.answeredUnasked();
    };
  }

  private String detail(Happening.Kind kind, JsonObject detail) {
    return switch (kind) {
      case ROUTED ->
        Reason.readAll(detail.getJsonArray("because")).stream()
            .map(names::because)
            .collect(Collectors.joining(" "));
      case RUNG_SKIPPED -> why(detail.getString("why"));
      case CALLED_OUT ->
        detail.containsKey("notBefore")
            ? words.toldInTheMorning(moment(detail, "notBefore"), moment(detail, "dueAt"))
            : words.acceptBefore(moment(detail, "dueAt"));
      case MISSED -> isCandidate(detail) ? "" : followsUp(detail);
      case ACCEPTED -> promise(detail) + " " + via(detail);
      case ANSWERED_LATE -> words.keptAndStopsNothing() + " " + via(detail);
      case CANNOT, TAKEN_BACK -> (whyCannot(detail) + " " + via(detail)).strip();
      case ANSWERED_AGAIN, ANSWERED_SECOND -> via(detail);
      case REPORTED, NOBODY_TO_TELL, DECLINED, NOBODY_REACHED, ANSWERED_UNASKED -> "";
    };
  }

  private static Tone tone(Happening.Kind kind) {
    return switch (kind) {
      case ACCEPTED -> Tone.GOOD;
      case MISSED, NOBODY_TO_TELL, NOBODY_REACHED, ANSWERED_LATE -> Tone.LATE;
      case REPORTED,
          ROUTED,
          RUNG_SKIPPED,
          CALLED_OUT,
          DECLINED,
          CANNOT,
          TAKEN_BACK,
          ANSWERED_AGAIN,
          ANSWERED_SECOND,
          ANSWERED_UNASKED -> Tone.PLAIN;
    };
  }

  private String calledOut(JsonObject detail) {
    var told = detail.getJsonArray("people").stream()
        .map(id -> telling.name((String) id))
        .collect(Collectors.joining(", "));
    if (isCandidate(detail)) {
      return words.calledCandidate(unit(detail), told);
    }
    var round = detail.getInteger("round");
    return round == 0
        ? words.calledOut(asked(detail), told)
        : words.calledAgain(asked(detail), told, Integer.toString(round + 1));
  }

  /** Above the last rung there is nobody: it is told again. */
  private String followsUp(JsonObject detail) {
    return detail.getString("unit").equals(UnitCode.NATION.text())
        ? words.toldAgain()
        : words.dutyStays();
  }

  private String why(String word) {
    return switch (word) {
      case "unreachable" -> words.unreachable();
      case "conflict" -> words.inConflict();
      default -> words.empty();
    };
  }

  private String whyCannot(JsonObject detail) {
    return CannotReason.ofWord(detail.getString("because", ""))
        .map(reason -> CannotReasons.of(telling.language(), reason))
        .orElse("");
  }

  private String promise(JsonObject detail) {
    return detail.getString("promise").equals("going-at")
        ? words.goingAt(moment(detail, "goingAt"))
        : words.goingNow();
  }

  private String via(JsonObject detail) {
    return switch (detail.getString("via")) {
      case "sms" -> words.viaSms();
      case "zalo" -> words.viaZalo();
      case "phone" -> words.viaPhone();
      default -> words.viaApp();
    };
  }

  private String person(JsonObject detail) {
    return telling.person(detail);
  }

  private String unit(JsonObject detail) {
    return telling.unit(detail, "unit");
  }

  private String asked(JsonObject detail) {
    return names.asked(new Rung(detail.getString("rung")), new UnitCode(detail.getString("unit")));
  }

  private String moment(JsonObject detail, String key) {
    return telling.moment(detail, key);
  }

  private static boolean isCandidate(JsonObject detail) {
    return Deadline.CANDIDATE.equals(detail.getString("clock"));
  }
}
