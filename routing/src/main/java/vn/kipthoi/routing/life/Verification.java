package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Milestone;

/** From acceptance to the first assessment (Decree 56/2017 art. 25(2), 26). */
public sealed interface Verification extends Act {

  /** Somebody is on the way, or calling. */
  record SetOut() implements Verification {

    @Override
    public String word() {
      return "set-out";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.Acknowledged state
          ? Verdict.done(standing.to(state.setOut())).reaching(Milestone.SETTING_OUT, now)
          : Verdict.notNow(standing);
    }
  }

  /** The child was seen. It may be said in every open state, and is never too early to say. */
  record SeeChild(Sighting sighting) implements Verification {

    @Override
    public String word() {
      return "child-seen";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public JsonObject codes() {
      return sighting.codes();
    }

    @Override
    public Map<String, Personal<String>> words() {
      return sighting.words();
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (!standing.isOpen()) {
        return Verdict.notNow(standing);
      }
      var wrong = sighting.impossible(standing, now);
      if (wrong.isPresent()) {
        return Verdict.refused(wrong.get());
      }
      var next = standing.state() instanceof CaseState.Acknowledged state
          ? state.setOut()
          : standing.state();
      return Verdict.done(standing.to(next)).reaching(Milestone.CHILD_SEEN, sighting.at());
    }
  }

  /**
   * Form 02 is done.
   *
   * @param seen how the child was seen, unless that was not possible yet or was said before
   * @param groundless no abuse was found; a supervisor has to agree
   */
  record Assess(Grade risk, Optional<Sighting> seen, boolean groundless, Personal<String> findings)
      implements Verification {

    @Override
    public String word() {
      return groundless ? "assessed-groundless" : "assessed";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public JsonObject codes() {
      var codes = seen.map(Sighting::codes).orElseGet(JsonObject::new);
      return codes.put("risk", risk.word());
    }

    @Override
    public Map<String, Personal<String>> words() {
      var words = new HashMap<>(seen.map(Sighting::words).orElse(Map.of()));
      words.put("findings", findings);
      return words;
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (!(standing.state() instanceof CaseState.Assessable state)) {
        return Verdict.notNow(standing);
      }
      var wrong = seen.flatMap(sighting -> sighting.impossible(standing, now));
      if (wrong.isPresent()) {
        return Verdict.refused(wrong.get());
      }
      var assessed = state.assessed();
      var done = Verdict.done(standing.to(groundless ? assessed.unfounded() : assessed));
      return seen.map(sighting -> done.reaching(Milestone.CHILD_SEEN, sighting.at()))
          .orElse(done)
          .reaching(Milestone.ASSESSED, now);
    }
  }

  /** On reflection there was no abuse. A supervisor has to agree. */
  record FindGroundless(Personal<String> reason) implements Verification {

    @Override
    public String word() {
      return "found-groundless";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.Assessed state
          ? Verdict.done(standing.to(state.unfounded()))
          : Verdict.notNow(standing);
    }
  }
}
