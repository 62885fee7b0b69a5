package vn.kipthoi.routing.handover.web;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.platform.web.TimelineEntry.Tone;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.flow.TakenUp;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.desk.Arbitration;
import vn.kipthoi.routing.handover.desk.Rehoming;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Telling;

/** Handovers in words. */
final class HandoverTexts {

  private static final Messages<HandoverWords> WORDS = Messages.load(HandoverWords.class);

  private HandoverTexts() {}

  static HandoverWords in(Language language) {
    return WORDS.in(language);
  }

  static String reason(HandoverWords words, Handover.Reason reason) {
    return switch (reason) {
      case HAPPENED_THERE -> words.happenedThere();
      case CHILD_IS_THERE -> words.childIsThere();
      case CHILD_LIVES_THERE -> words.childLivesThere();
      case BOUNDARY -> words.boundary();
      case OTHER -> words.other();
    };
  }

  static String state(HandoverWords words, Handover.State state) {
    return switch (state) {
      case OFFERED -> words.offered();
      case ACCEPTED -> words.accepted();
      case REFUSED -> words.refused();
      case WITHDRAWN -> words.withdrawn();
    };
  }

  static Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var words = in(telling.language());
    var detail = happening.detail();
    return switch (happening.kind().word()) {
      case "transfer-offered" ->
        entry(happening, words.tellOffered(unit(telling, detail)), words.tellOfferedMeans());
      // The bounce, or the new home, says it with its commune.
      case Rehoming.BOUNCED -> entry(happening, bounced(words, telling, detail), "");
      case Arbitration.ASKED_ABOVE -> entry(happening, asked(words, telling, detail), "");
      case TakenUp.TAKEN_UP ->
        entry(
            happening,
            words.tellTakenUp(telling.person(detail), unit(telling, detail)),
            words.tellTakenUpMeans(telling.moment(detail, "dueAt")));
      case Rehoming.MOVED -> entry(happening, moved(words, telling, detail), "");
      default -> Optional.empty();
    };
  }

  private static String bounced(HandoverWords words, Telling telling, JsonObject detail) {
    var unit = unit(telling, detail);
    return detail.getString("how").equals("withdrawn")
        ? words.tellWithdrawn(unit)
        : words.tellBounced(unit);
  }

  private static String asked(HandoverWords words, Telling telling, JsonObject detail) {
    var desk = unit(telling, detail);
    var units = detail.getJsonArray("candidates").stream()
        .map(code -> telling.names().unit(new UnitCode((String) code)))
        .collect(Collectors.joining(", "));
    return detail.getString("why").equals("split-commune")
        ? words.tellSplit(desk, units)
        : words.tellAskedAbove(desk, units);
  }

  private static String moved(HandoverWords words, Telling telling, JsonObject detail) {
    var unit = unit(telling, detail);
    return switch (detail.getString("how")) {
      case "taken-over" -> words.tellTakenOver(unit);
      case "decided-above" -> words.tellDecided(unit);
      default -> words.tellMoved(unit);
    };
  }

  private static String unit(Telling telling, JsonObject detail) {
    return telling.unit(detail, "unit");
  }

  static String units(Names names, Iterable<UnitCode> units) {
    var all = new StringBuilder();
    for (var unit : units) {
      all.append(all.isEmpty() ? "" : ", ").append(names.unit(unit));
    }
    return all.toString();
  }

  private static Optional<TimelineEntry> entry(Happening happening, String what, String detail) {
    return Optional.of(new TimelineEntry(happening.at(), what, detail, Tone.PLAIN));
  }
}
