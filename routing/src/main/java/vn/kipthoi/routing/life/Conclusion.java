package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Milestone;

/** How a case ends, and begins again. Nothing ends one by itself. */
public sealed interface Conclusion extends Act {

  /** What keeps a case from being closed after the child was seen. */
  private static Optional<Refusal> obstacle(Standing standing, Sighting seen, Instant now) {
    if (!seen.safe()) {
      return Optional.of(Refusal.CHILD_NOT_SEEN_SAFE);
    }
    if (standing.ending().isPresent()) {
      return Optional.of(Refusal.PROPOSED_ALREADY);
    }
    return seen.impossible(standing, now).or(() -> obstacle(standing, seen.at(), now));
  }

  /** The same for a child who was seen safe then: whatever is unfinished, or was seen since. */
  private static Optional<Refusal> obstacle(Standing standing, Instant seenSafe, Instant now) {
    if (standing.seenUnsafe().filter(unsafe -> !unsafe.isBefore(seenSafe)).isPresent()) {
      return Optional.of(Refusal.CHILD_NOT_SEEN_SAFE);
    }
    return standing.overlays().unfinished(now);
  }

  /** No risk is left and the child is stable (Decree 56/2017 art. 30(b)). Without a sighting of a safe
   * child there is no closing. The chair closes P3 and P4; for P1 and P2, and when somebody of the
   * team proposes it, a second person has to confirm.
   */
  record Close(Sighting seen, Personal<String> reason) implements Conclusion {

    @Override
    public String word() {
      return "closing";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public JsonObject codes() {
      return seen.codes();
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (!(standing.state() instanceof CaseState.Review state)) {
        return Verdict.notNow(standing);
      }
      var wrong = Conclusion.obstacle(standing, seen, now);
      if (wrong.isPresent()) {
        return Verdict.refused(wrong.get());
      }
      var seenSafe = Verdict.done(standing).reaching(Milestone.CHILD_SEEN, seen.at());
      return isForTheChairAlone(standing, doer)
          ? new Verdict.Done(standing.to(state.closed()), seenSafe.marks())
              .reaching(Milestone.CLOSED, now)
          : new Verdict.Done(
              standing.proposing(
                  Optional.of(new Standing.Ending(Standing.Ending.Kind.CLOSE, doer, now))),
              seenSafe.marks());
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("seenBy", seen.by(), "where", seen.where(), "reason", reason);
    }

    private static boolean isForTheChairAlone(Standing standing, Doer doer) {
      return standing.priority().compareTo(Priority.P3) >= 0
          && doer.parts(standing).contains(Part.LEADER);
    }
  }

  /**
   * There is no ground, or it is no matter of child protection. A second person has to confirm: the
   * shift lead, who answers for what the hotline screens, or a supervisor above the commune.
   */
  record ScreenOut(NonCaseReason reason, Optional<Personal<String>> note) implements Conclusion {

    @Override
    public String word() {
      return "screening-out-proposed";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject()
          .put("as", reason.as().word())
          .put("reason", reason.code())
          .put("reasons", NonCaseReasons.shipped().version());
    }

    @Override
    public Map<String, Personal<String>> words() {
      return note.map(words -> Map.of("note", words)).orElse(Map.of());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (standing.ending().isPresent()) {
        return Verdict.refused(Refusal.PROPOSED_ALREADY);
      }
      return standing.state() instanceof CaseState.Screenable
          ? Verdict.done(
              standing.proposing(Optional.of(new Standing.Ending(reason.as(), doer, now))))
          : Verdict.notNow(standing);
    }
  }

  /** A second person agrees with what was proposed. */
  record ConfirmEnding() implements Conclusion {

    @Override
    public String word() {
      return "ending-confirmed";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (standing.ending().isEmpty()) {
        return Verdict.refused(Refusal.NOTHING_PROPOSED);
      }
      var proposed = standing.ending().get();
      if (proposed.proposer().isSameAs(doer)) {
        return Verdict.refused(Refusal.SECOND_PERSON_NEEDED);
      }
      return switch (proposed.kind()) {
        case CLOSE -> closed(standing, proposed, doer, now);
        case SCREEN_OUT -> screened(standing, doer, CaseState.Screenable::screenedOut, now);
        case NO_CASE -> screened(standing, doer, CaseState.Screenable::noCase, now);
      };
    }

    private static Verdict closed(
        Standing standing, Standing.Ending proposed, Doer doer, Instant now) {
      if (doer.parts(standing).stream().noneMatch(Part.CHAIR_OR_ABOVE::contains)) {
        return Verdict.refused(Refusal.NOT_YOUR_PART);
      }
      var wrong = obstacle(standing, proposed.at(), now);
      if (wrong.isPresent()) {
        return Verdict.refused(wrong.get());
      }
      return standing.state() instanceof CaseState.Review state
          ? Verdict.done(standing.to(state.closed())).reaching(Milestone.CLOSED, now)
          : Verdict.notNow(standing);
    }

    private static Verdict screened(
        Standing standing,
        Doer doer,
        Function<CaseState.Screenable, CaseState.Ended> way,
        Instant now) {
      if (doer.parts(standing).stream().noneMatch(Part.SCREENING::contains)) {
        return Verdict.refused(Refusal.SHIFT_LEAD_NEEDED);
      }
      return standing.state() instanceof CaseState.Screenable state
          ? Verdict.done(standing.to(way.apply(state))).reaching(Milestone.CLOSED, now)
          : Verdict.notNow(standing);
    }
  }

  /** The case goes on; whoever proposed it may say so themselves. */
  record RefuseEnding(Personal<String> reason) implements Conclusion {

    @Override
    public String word() {
      return "ending-refused";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.ending().isEmpty()
          ? Verdict.refused(Refusal.NOTHING_PROPOSED)
          : Verdict.done(standing.proposing(Optional.empty()));
    }
  }

  /** The supervisor agrees that there was no abuse; here too the child has been seen safe. */
  record AgreeGroundless(Sighting seen) implements Conclusion {

    @Override
    public String word() {
      return "groundless-agreed";
    }

    @Override
    public Set<Part> parts() {
      return Part.ABOVE;
    }

    @Override
    public JsonObject codes() {
      return seen.codes();
    }

    @Override
    public Map<String, Personal<String>> words() {
      return seen.words();
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (!(standing.state() instanceof CaseState.UnfoundedReview state)) {
        return Verdict.notNow(standing);
      }
      var wrong = Conclusion.obstacle(standing, seen, now);
      return wrong.isPresent()
          ? Verdict.refused(wrong.get())
          : Verdict.done(standing.to(state.agreed()))
              .reaching(Milestone.CHILD_SEEN, seen.at())
              .reaching(Milestone.CLOSED, now);
    }
  }

  /** The supervisor does not: the case goes on. */
  record DisagreeGroundless(Personal<String> reason) implements Conclusion {

    @Override
    public String word() {
      return "groundless-refused";
    }

    @Override
    public Set<Part> parts() {
      return Part.ABOVE;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.UnfoundedReview state
          ? Verdict.done(standing.to(state.disagreed()))
          : Verdict.notNow(standing);
    }
  }

  /** There is something new: people are asked to accept it again. */
  record Reopen(Personal<String> reason) implements Conclusion {

    @Override
    public String word() {
      return "reopened";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.Ended state
          ? Verdict.done(standing.to(state.reopened(States.waiting(standing.unit()))))
              .reaching(Milestone.REOPENED, now)
          : Verdict.notNow(standing);
    }
  }
}
