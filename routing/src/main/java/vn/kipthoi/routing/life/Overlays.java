package vn.kipthoi.routing.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;

/**
 * What may lie over any state of a case, each beside the others.
 *
 * @param leeway which of its deadlines may be given more time now; read with the others, and written
 *     by the clocks alone
 */
public record Overlays(
    Optional<Emergency> emergency,
    Optional<Separation> separation,
    Optional<Crime> crime,
    Optional<Escalated> escalated,
    Optional<Transfer> transfer,
    Leeway leeway) {

  public static final Overlays NONE = new Overlays(
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Leeway.NONE);

  /** A measure protects the child now (Decree 56/2017 art. 31). */
  public record Emergency(Measure measure, Instant since, Optional<Instant> until) {

    boolean lasts(Instant now) {
      return until.map(now::isBefore).orElse(true);
    }
  }

  /**
   * The child is apart from the parents by decision of the chair (art. 32): fifteen days at the
   * most, longer only when a competent body requires it.
   *
   * @param decision the number of form 07
   * @param required who required it to last longer, and until when
   */
  public record Separation(String decision, Instant since, Optional<Required> required) {

    public static final int LONGEST_DAYS = 15;
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The requirement of a competent body. */
    public record Required(CompetentBody body, String document, LocalDate until) {}

    /** Which day it is; the day of the decision is none (Civil Code 2015 art. 147). */
    public long day(Instant now) {
      return ChronoUnit.DAYS.between(firstDay(), LocalDate.ofInstant(now, VIET_NAM));
    }

    /** The day at whose end it must have ended. */
    public LocalDate lastDay() {
      return required.map(Required::until).orElse(firstDay().plusDays(LONGEST_DAYS));
    }

    private LocalDate firstDay() {
      return LocalDate.ofInstant(since, VIET_NAM);
    }
  }

  /** There is a sign of a crime; the police must be told. */
  public record Crime(Instant since, Optional<Told> told) {

    /** @param number what the police gave it, when they did */
    public record Told(Instant at, PoliceBody body, Optional<String> number) {}
  }

  /** Somebody asked a level above by hand; it stands until that level answers. */
  public record Escalated(Height height, Instant since, Doer by, Optional<Answered> answered) {

    public record Answered(Doer by, Instant at) {}
  }

  /** Another commune is asked to take over; until it does, nothing about the case changes. */
  public record Transfer(UnitCode to, Instant since) {}

  /** What must be brought to an end before the case may be. */
  Optional<Refusal> unfinished(Instant now) {
    if (separation.isPresent()) {
      return Optional.of(Refusal.SEPARATION_RUNS);
    }
    if (emergency.filter(one -> one.lasts(now)).isPresent()) {
      return Optional.of(Refusal.MEASURE_RUNS);
    }
    return crime.filter(one -> one.told().isEmpty()).map(untold -> Refusal.POLICE_NOT_TOLD);
  }

  Overlays emergency(Optional<Emergency> changed) {
    return new Overlays(changed, separation, crime, escalated, transfer, leeway);
  }

  Overlays separation(Optional<Separation> changed) {
    return new Overlays(emergency, changed, crime, escalated, transfer, leeway);
  }

  Overlays crime(Crime changed) {
    return new Overlays(emergency, separation, Optional.of(changed), escalated, transfer, leeway);
  }

  Overlays escalated(Escalated changed) {
    return new Overlays(emergency, separation, crime, Optional.of(changed), transfer, leeway);
  }

  Overlays transfer(Optional<Transfer> changed) {
    return new Overlays(emergency, separation, crime, escalated, changed, leeway);
  }
}
