package vn.kipthoi.routing.desk;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import vn.kipthoi.intake.UnitCode;

/** One of the reasons why a case is where it is. Each is told as a sentence. */
public record Reason(Kind kind, List<UnitCode> units) {

  /** The kinds of reason; the word is kept with the case. */
  public enum Kind {
    /** It happened in this commune. */
    HAPPENED_HERE,
    /** The report concerns somebody in the authorities of this commune. */
    CONFLICT,
    /** It may have happened in any of these communes. */
    ONE_OF_SEVERAL,
    /** Only the province is known. */
    ONLY_PROVINCE,
    /** Nothing is known of the place. */
    NO_PLACE,
    /** The directory does not know this unit. */
    UNIT_NOT_LISTED,
    /** Until the commune is known, the desk of this unit holds the case. */
    DESK_HOLDS,
    /** A life may be at stake: the teams of these communes are told meanwhile. */
    CANDIDATES_TOLD;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  public Reason {
    units = List.copyOf(units);
  }

  /** Reads back what a decision or a timeline keeps under {@code because}. */
  public static List<Reason> readAll(JsonArray because) {
    return because.stream()
        .map(JsonObject.class::cast)
        .map(json -> new Reason(
            Kind.ofWord(json.getString("reason")),
            json.getJsonArray("units").stream()
                .map(code -> new UnitCode((String) code))
                .toList()))
        .toList();
  }

  static Reason of(Kind kind, UnitCode... units) {
    return new Reason(kind, List.of(units));
  }
}
