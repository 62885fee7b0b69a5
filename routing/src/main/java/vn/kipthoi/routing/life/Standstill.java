package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.owing.StandstillReason;
import vn.kipthoi.routing.policy.VietNam;

/**
 * Clocks of paper stand still and go on. Only the plan, its approval and its review ever do, with a
 * reason and by leave of a supervisor; what concerns safety never does (timer rule 6).
 *
 * <p>It is one act of the supervisor, who says whether the team asked for it. A request of its own
 * that waits for an answer would be one more thing that can be forgotten while the deadline passes;
 * so the team asks as it does anyway, by note or telephone, and nothing stands still until a
 * supervisor has written down why.
 */
public sealed interface Standstill extends Act {

  /** How many days it may last at the most; after that a supervisor looks again. */
  int LONGEST_DAYS = 30;

  ClockId clock();

  @Override
  default Set<Part> parts() {
    return Part.ABOVE;
  }

  /**
   * A clock stands still from now on.
   *
   * @param until the last day at whose end it stands still; then it goes on by itself
   */
  record Pause(
      ClockId clock, StandstillReason cause, LocalDate until, Asker asker, Personal<String> reason)
      implements Standstill {

    private static final Set<ClockId> PAPER =
        Set.of(ClockId.PLAN, ClockId.APPROVAL, ClockId.REVIEW);

    public Pause {
      if (!PAPER.contains(clock)) {
        throw new IllegalArgumentException("never pauses: " + clock);
      }
    }

    @Override
    public String word() {
      return "clock-paused";
    }

    @Override
    public JsonObject codes() {
      return new JsonObject()
          .put("clock", clock.word())
          .put("reason", cause.word())
          .put("until", atMostUntil().toString())
          .put("asker", asker.word());
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    /** When it goes on if nobody says so before. */
    public Instant atMostUntil() {
      return VietNam.endOfDay(until);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (!standing.isOpen()) {
        return Verdict.notNow(standing);
      }
      return refusal(standing, doer, VietNam.dateOf(now))
          .<Verdict>map(Verdict::refused)
          .orElseGet(() -> Verdict.done(standing));
    }

    private Optional<Refusal> refusal(Standing standing, Doer doer, LocalDate today) {
      var leeway = standing.overlays().leeway();
      if (!leeway.running().contains(clock)) {
        return Optional.of(Refusal.CLOCK_NOT_RUNNING);
      }
      if (leeway.still().contains(clock)) {
        return Optional.of(Refusal.STANDS_STILL);
      }
      if (standing.acceptedBy().isPresent() && standing.acceptedBy().equals(doer.person())) {
        return Optional.of(Refusal.SECOND_PERSON_NEEDED);
      }
      if (asker == Asker.TEAM && standing.acceptedBy().isEmpty()) {
        return Optional.of(Refusal.NOBODY_HAS_IT);
      }
      return tooShortOrLong(today);
    }

    private Optional<Refusal> tooShortOrLong(LocalDate today) {
      if (until.isBefore(today)) {
        return Optional.of(Refusal.NOT_LATER);
      }
      return until.isAfter(today.plusDays(LONGEST_DAYS))
          ? Optional.of(Refusal.TOO_LONG)
          : Optional.empty();
    }
  }

  /** A clock goes on before it would by itself. */
  record Resume(ClockId clock, Personal<String> reason) implements Standstill {

    @Override
    public String word() {
      return "clock-resumed";
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("clock", clock.word());
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (!standing.isOpen()) {
        return Verdict.notNow(standing);
      }
      return standing.overlays().leeway().still().contains(clock)
          ? Verdict.done(standing)
          : Verdict.refused(Refusal.RUNS_ALREADY);
    }
  }
}
