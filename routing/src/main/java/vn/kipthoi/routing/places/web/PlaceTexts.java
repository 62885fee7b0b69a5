package vn.kipthoi.routing.places.web;

import java.util.ArrayList;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.platform.web.TimelineEntry.Tone;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.places.Whereabout;
import vn.kipthoi.routing.places.desk.FourPlaces;
import vn.kipthoi.routing.web.Telling;

/** Places in words. */
final class PlaceTexts {

  private static final Messages<PlaceWords> WORDS = Messages.load(PlaceWords.class);

  private PlaceTexts() {}

  static PlaceWords in(Language language) {
    return WORDS.in(language);
  }

  static String kind(PlaceWords words, Whereabout.Kind kind) {
    return switch (kind) {
      case NOW -> words.now();
      case EVENT -> words.event();
      case HOME -> words.home();
    };
  }

  static String saidBy(PlaceWords words, Whereabout.SaidBy saidBy) {
    return switch (saidBy) {
      case REPORTER -> words.reporter();
      case CHILD -> words.child();
      case FAMILY -> words.family();
      case TEAM -> words.team();
      case POLICE -> words.police();
      case OPERATOR -> words.operator();
    };
  }

  static String why(PlaceWords words, Whereabout.Why why) {
    return switch (why) {
      case NEW_INFORMATION -> words.newInformation();
      case CORRECTION -> words.correction();
      case CHILD_MOVED -> words.childMoved();
    };
  }

  static String certainty(PlaceWords words, Whereabout.Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> words.certain();
      case LIKELY -> words.likely();
      case UNKNOWN -> words.unknown();
    };
  }

  static Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var words = in(telling.language());
    return switch (happening.kind().word()) {
      case FourPlaces.PLACES_CHANGED ->
        entry(
            happening,
            words.tellChanged(changed(words, happening, telling)),
            why(words, happening));
      case FourPlaces.PLAN_ASSIGNED ->
        entry(
            happening,
            words.tellPlan(telling.unit(happening.detail(), "unit")),
            words.tellPlanMeans());
      default -> Optional.empty();
    };
  }

  private static String why(PlaceWords words, Happening happening) {
    return Whereabout.ofWord(Whereabout.Why.class, happening.detail().getString("why", ""))
        .map(why -> why(words, why))
        .orElse("");
  }

  private static String changed(PlaceWords words, Happening happening, Telling telling) {
    var said = new ArrayList<String>();
    for (var kind : Whereabout.Kind.values()) {
      var unit = happening.detail().getString(kind.word());
      if (unit != null) {
        var name = unit.isEmpty() ? words.unknown() : telling.names().unit(new UnitCode(unit));
        said.add(kind(words, kind) + " " + name);
      }
    }
    return String.join("; ", said);
  }

  private static Optional<TimelineEntry> entry(Happening happening, String what, String detail) {
    return Optional.of(new TimelineEntry(happening.at(), what, detail, Tone.PLAIN));
  }
}
