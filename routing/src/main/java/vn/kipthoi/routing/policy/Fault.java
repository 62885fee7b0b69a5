package vn.kipthoi.routing.policy;

import java.time.Duration;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Rung;

/** Why a draft cannot stand as it is, and at which of its fields. */
public sealed interface Fault {

  /** Where, as forms and programs name it: {@code clocks.emergency.P1.always}. */
  String field();

  static String at(ClockId clock, Allowance.Place place) {
    return "clocks.%s.%s.%s"
        .formatted(clock.word(), place.priority(), place.condition().word());
  }

  static String at(ClockId clock) {
    return "warnings." + clock.word();
  }

  static String at(Priority priority) {
    return "ladders." + priority;
  }

  /**
   * Longer than the law allows.
   *
   * @param article which says so
   */
  record LongerThanLaw(String field, Length limit, String article) implements Fault {}

  /** A province would wait longer than the country does. */
  record LongerThanTheCountry(String field, Length limit) implements Fault {}

  /** More than a year, or nothing at all. */
  record NoLength(String field) implements Fault {}

  /** The country has no clock, or no length of it, for such cases. */
  record NoSuchLength(String field) implements Fault {}

  /** The kind of time is no matter of policy: safety runs around the clock, paper on open days. */
  record OtherKindOfTime(String field, Length.Kind kind) implements Fault {}

  /** A warning that would come when it is too late, or too many of them. */
  record NoWarning(String field) implements Fault {}

  /** The country's warnings are those of its provinces. */
  record WarningsAreTheCountrys(String field) implements Fault {}

  /** What takes effect was known before; and no two versions at once. */
  record DateIsPast(String field) implements Fault {}

  record DateIsTaken(String field, String version) implements Fault {}

  record NoReason(String field) implements Fault {}

  /** The last rung has to be the hotline's desk, which is never empty. */
  record EndsBelowTheNation(String field) implements Fault {}

  /** The commune is responsible and so is told first. */
  record BeginsAboveTheCommune(String field) implements Fault {}

  /** A rung twice, or one below another that it stands above. */
  record NotUpwards(String field) implements Fault {}

  record NoWait(String field) implements Fault {}

  /** A province would be told later than the country's ladder tells it. */
  record ToldLater(String field, Rung rung, Duration limit) implements Fault {}

  /** A version of a province that shortens nothing. */
  record SaysNothing(String field) implements Fault {}

  /** A day too long ago or too far ahead, or one that ends before it begins. */
  record NoDay(String field) implements Fault {}

  /** A kind of day that is not theirs to decide. */
  record NoKindOfDay(String field) implements Fault {}

  record NoName(String field) implements Fault {}
}
