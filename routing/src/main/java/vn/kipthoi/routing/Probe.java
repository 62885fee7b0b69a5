package vn.kipthoi.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;

/**
 * A call-out about no child, to a phone that is none: it goes every way that a real one goes, and
 * what does not arrive tells that real ones do not. No case is behind it, so it stands in no list, no
 * queue and no count.
 */
public final class Probe {

  /** Nobody: the person whom probes are for. */
  public static final UUID PERSON = UUID.fromString("00000000-0000-4000-8000-000000000111");

  /** A number that no carrier can give to anybody: after +84 none begins with 0. */
  public static final Personal<String> PHONE = Personal.of("+84000000000");

  /** The case that does not exist. */
  public static final CaseId ABOUT = new CaseId(PERSON);

  private static final Duration OF_USE = Duration.ofMinutes(10);

  private Probe() {}

  /** @param id of the one probe; also its deadline's, which nobody waits for */
  public static CallOut callOut(UUID id, CaseNumber code, Instant now) {
    return new CallOut(
        new DeadlineRef(id, ABOUT, "acknowledge", 0, 0),
        code,
        new Rung("team"),
        UnitCode.NATION,
        UnitCode.NATION,
        Priority.P1,
        now.plus(OF_USE),
        Optional.empty(),
        List.of(PERSON));
  }
}
