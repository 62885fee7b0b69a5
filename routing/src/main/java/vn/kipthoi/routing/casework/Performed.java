package vn.kipthoi.routing.casework;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Refusal;

/** What came of an act that somebody asked for. */
public sealed interface Performed {

  /**
   * How a case is at this moment, and who made it so.
   *
   * @param person who of a roster changed it last, if one did
   * @param role in which role, when it was done with an account
   */
  record Current(
      CaseNumber number,
      CaseState state,
      long version,
      Instant changedAt,
      Optional<UUID> person,
      Optional<String> role) {}

  /** It is done, and this is how the case is now. */
  record Done(Current now) implements Performed {}

  /** The same person had done the same: said twice, counted once. */
  record DoneBefore(Current now) implements Performed {}

  /** Somebody else changed the case since the asker looked at it. Nothing was done. */
  record Outdated(Current now) implements Performed {}

  /** The case or the asker does not allow it. Nothing was done. */
  record Refused(Refusal why, Current now) implements Performed {}

  /** The key had been used for something else. Nothing was done. */
  record KeyTaken() implements Performed {}

  /** There is no such case for the asker. */
  record NotThere() implements Performed {}
}
