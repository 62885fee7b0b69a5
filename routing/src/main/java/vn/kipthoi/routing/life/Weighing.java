package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.privacy.Personal;

/** How urgent a case is, and who must know. */
public sealed interface Weighing extends Act {

  /** Anybody may say that it is more urgent; it counts at once. */
  record Raise(Priority to, Personal<String> reason) implements Weighing {

    @Override
    public String word() {
      return "priority-raised";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("to", to.name());
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
      return to.compareTo(standing.priority()) < 0
          ? Verdict.done(standing.as(to))
          : Verdict.refused(Refusal.NOT_MORE_URGENT);
    }
  }

  /** That it is less urgent, one person proposes and a second one confirms. */
  record ProposeLowering(Priority to, Personal<String> reason) implements Weighing {

    @Override
    public String word() {
      return "lowering-proposed";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("to", to.name());
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
      if (standing.lowering().isPresent()) {
        return Verdict.refused(Refusal.PROPOSED_ALREADY);
      }
      return to.compareTo(standing.priority()) > 0
          ? Verdict.done(standing.lowering(Optional.of(new Standing.Lowering(to, doer, now))))
          : Verdict.refused(Refusal.NOT_LESS_URGENT);
    }
  }

  /** The second person says why they agree. */
  record ConfirmLowering(Personal<String> reason) implements Weighing {

    @Override
    public String word() {
      return "lowering-confirmed";
    }

    @Override
    public Set<Part> parts() {
      return Part.SECOND_PERSON;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (standing.lowering().isEmpty()) {
        return Verdict.refused(Refusal.NOTHING_PROPOSED);
      }
      var proposed = standing.lowering().get();
      if (!standing.isOpen()) {
        return Verdict.notNow(standing);
      }
      return proposed.proposer().isSameAs(doer)
          ? Verdict.refused(Refusal.SECOND_PERSON_NEEDED)
          : Verdict.done(standing.as(proposed.to()));
    }
  }

  /** It stays as urgent as it is. */
  record RefuseLowering(Personal<String> reason) implements Weighing {

    @Override
    public String word() {
      return "lowering-refused";
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
      return standing.lowering().isEmpty()
          ? Verdict.refused(Refusal.NOTHING_PROPOSED)
          : Verdict.done(standing.lowering(Optional.empty()));
    }
  }

  /**
   * Deadlines stay when a case becomes less urgent; from now on those that still run may be as long as
   * its priority has it. The twelve hours of an emergency never get longer (timer rule 4).
   */
  record AllowLonger(Personal<String> reason) implements Weighing {

    @Override
    public String word() {
      return "longer-allowed";
    }

    @Override
    public Set<Part> parts() {
      return Part.ALLOWING_LONGER;
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
      return standing.overlays().leeway().lowered()
          ? Verdict.done(standing)
          : Verdict.refused(Refusal.NOTHING_LOWERED);
    }
  }

  /** Somebody asks a level above, whatever the clocks say. It stands until that level answers, and
   * may be raised further meanwhile; nothing takes it back.
   */
  record Escalate(Height to, Personal<String> reason) implements Weighing {

    @Override
    public String word() {
      return "escalated-by-hand";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("to", to.word());
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
      var waits = standing.overlays().escalated().filter(one -> one.answered().isEmpty());
      if (waits.filter(one -> one.height().compareTo(to) >= 0).isPresent()) {
        return Verdict.refused(Refusal.ESCALATION_WAITS);
      }
      var escalated = new Overlays.Escalated(to, now, doer, Optional.empty());
      return Verdict.done(standing.with(standing.overlays().escalated(escalated)));
    }
  }

  /** The level that was asked says that it has taken notice, and what it does. */
  record AnswerEscalation(Personal<String> reply) implements Weighing {

    @Override
    public String word() {
      return "escalation-answered";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reply", reply);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      var waits = standing.overlays().escalated().filter(one -> one.answered().isEmpty());
      if (waits.isEmpty()) {
        return Verdict.refused(Refusal.NO_ESCALATION);
      }
      if (!isAsked(waits.get().height(), doer)) {
        return Verdict.refused(Refusal.NOT_ASKED);
      }
      var answered = new Overlays.Escalated(
          waits.get().height(),
          waits.get().since(),
          waits.get().by(),
          Optional.of(new Overlays.Escalated.Answered(doer, now)));
      return Verdict.done(standing.with(standing.overlays().escalated(answered)));
    }

    /** The level itself, or one above it. */
    private static boolean isAsked(Height height, Doer doer) {
      return switch (doer.role()) {
        case TEAM_LEADER -> height == Height.LEADER;
        case DISTRICT -> height.compareTo(Height.DISTRICT) <= 0;
        case PROVINCE -> height.compareTo(Height.PROVINCE) <= 0;
        case OPERATOR, SHIFT_LEAD -> height == Height.HOTLINE;
        case TEAM_MEMBER, ADMINISTRATOR, AUDITOR -> false;
      };
    }
  }
}
