package vn.kipthoi.routing.life;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;

/**
 * How a case stands at one moment: all that an act is judged by, and what it changes.
 *
 * @param heardAt when somebody first spoke: nothing about the child can have been found before
 * @param unit its commune, or the unit whose desk holds it
 * @param conflict whether the commune is kept out because the case concerns somebody there
 * @param acceptedBy who of a roster has accepted it
 * @param seenUnsafe when the child was last seen and not safe
 * @param ending what somebody proposes to end it with, waiting for a second person
 * @param lowering how urgent somebody proposes it is, waiting for a second person
 */
public record Standing(
    CaseState state,
    Priority priority,
    Instant heardAt,
    UnitCode unit,
    boolean conflict,
    Optional<UUID> acceptedBy,
    Optional<Instant> seenUnsafe,
    Overlays overlays,
    Optional<Ending> ending,
    Optional<Lowering> lowering) {

  /** A proposal to end the case. */
  public record Ending(Kind kind, Doer proposer, Instant at) {

    public enum Kind implements Worded {
      CLOSE,
      SCREEN_OUT,
      NO_CASE
    }
  }

  /** A proposal that the case is less urgent. */
  public record Lowering(Priority to, Doer proposer, Instant at) {}

  boolean isOpen() {
    return state instanceof CaseState.Open;
  }

  boolean isWithoutCommune() {
    return conflict || unit.level() != UnitLevel.COMMUNE;
  }

  /** The same case one step further: what was proposed about the step before is void. */
  Standing to(CaseState next) {
    return new Standing(
        next,
        priority,
        heardAt,
        unit,
        conflict,
        next instanceof CaseState.Waiting ? Optional.empty() : acceptedBy,
        seenUnsafe,
        overlays,
        next.equals(state) ? ending : Optional.empty(),
        lowering);
  }

  Standing with(Overlays changed) {
    return new Standing(
        state,
        priority,
        heardAt,
        unit,
        conflict,
        acceptedBy,
        seenUnsafe,
        changed,
        ending,
        lowering);
  }

  Standing proposing(Optional<Ending> proposed) {
    return new Standing(
        state,
        priority,
        heardAt,
        unit,
        conflict,
        acceptedBy,
        seenUnsafe,
        overlays,
        proposed,
        lowering);
  }

  Standing lowering(Optional<Lowering> proposed) {
    return new Standing(
        state,
        priority,
        heardAt,
        unit,
        conflict,
        acceptedBy,
        seenUnsafe,
        overlays,
        ending,
        proposed);
  }

  /** As urgent as this from now on; a proposal to lower it is void. */
  Standing as(Priority urgent) {
    return new Standing(
        state,
        urgent,
        heardAt,
        unit,
        conflict,
        acceptedBy,
        seenUnsafe,
        overlays,
        ending,
        Optional.empty());
  }
}
