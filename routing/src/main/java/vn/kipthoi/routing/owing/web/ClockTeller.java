package vn.kipthoi.routing.owing.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.platform.web.TimelineEntry.Tone;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.life.Asker;
import vn.kipthoi.routing.web.ClockNames;
import vn.kipthoi.routing.web.StandstillNames;
import vn.kipthoi.routing.web.Telling;

/** Tells what the clocks wrote on the timeline of a case. */
final class ClockTeller {

  private final ClockWords words;
  private final Telling telling;
  private final JsonObject detail;

  private ClockTeller(Telling telling, JsonObject detail) {
    this.words = ClockSection.WORDS.in(telling.language());
    this.telling = telling;
    this.detail = detail;
  }

  static Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var teller = new ClockTeller(telling, happening.detail());
    return switch (happening.kind().word()) {
      case "clock-met" ->
        teller.entry(happening, teller.words.met(teller.clock()), teller.done(), Tone.GOOD);
      case "clock-done-after-all" ->
        teller.entry(
            happening, teller.words.doneAfterAll(teller.clock()), teller.done(), Tone.PLAIN);
      case "clock-missed" ->
        teller.entry(
            happening,
            teller.words.missed(teller.clock()),
            teller.words.missedDetail(teller.moment("dueAt")),
            Tone.LATE);
      case "clock-moved" ->
        teller.entry(
            happening,
            teller.words.moved(teller.clock()),
            teller.words.movedDetail(teller.moment("was"), teller.moment("dueAt")),
            Tone.PLAIN);
      case "clock-dropped" ->
        teller.entry(
            happening, teller.words.dropped(teller.clock()), teller.whyDropped(), Tone.PLAIN);
      case "clock-warned" ->
        teller.entry(
            happening,
            teller.words.warnedEntry(teller.clock(), teller.people()),
            teller.words.warnedDetail(teller.moment("dueAt")),
            Tone.PLAIN);
      case "clock-paused" ->
        teller.entry(
            happening, teller.words.paused(teller.clock()), teller.whyPaused(), Tone.PLAIN);
      case "clock-resumed" ->
        teller.entry(happening, teller.words.resumed(teller.clock()), teller.granted(), Tone.PLAIN);
      case "reported-late", "answered-meanwhile", "claim-not-believed" ->
        LateTeller.tell(happening, telling);
      default -> Optional.empty();
    };
  }

  private Optional<TimelineEntry> entry(Happening happening, String what, String why, Tone tone) {
    return Optional.of(new TimelineEntry(happening.at(), what, why, tone));
  }

  private String clock() {
    return ClockNames.of(telling.language(), detail.getString("clock"));
  }

  private String moment(String key) {
    return telling.moment(detail, key);
  }

  private String done() {
    var said = words.metDetail(moment("doneAt"), moment("dueAt"));
    return detail.getBoolean("reportedLate", false) ? said + " " + words.reportedLate() : said;
  }

  private String whyDropped() {
    return switch (detail.getString("why")) {
      case "merged" -> words.merged();
      case "reopened" -> words.reopened();
      case "longer-allowed" -> words.longerAllowed();
      default -> words.closed();
    };
  }

  private String whyPaused() {
    var cause = StandstillNames.of(telling.language(), detail.getString("reason"));
    var said = words.pausedDetail(cause, moment("until")) + " " + granted();
    return detail.getString("asker").equals(Asker.TEAM.word())
        ? said + " " + words.teamAsked()
        : said;
  }

  /** Supervisors need not be people of a roster. */
  private String granted() {
    return words.byWhom(detail.containsKey("person") ? telling.person(detail) : words.supervisor());
  }

  private String people() {
    return detail.getJsonArray("people", new JsonArray()).stream()
        .map(id -> telling.name((String) id))
        .collect(Collectors.joining(", "));
  }
}
