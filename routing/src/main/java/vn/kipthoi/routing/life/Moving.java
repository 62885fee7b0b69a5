package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Milestone;

/** How a case finds its commune, goes to another, or into another case. */
public sealed interface Moving extends Act {

  private static Verdict settled(Standing standing, Function<Verdict.Done, Verdict> then) {
    if (!standing.isOpen()) {
      return Verdict.notNow(standing);
    }
    return standing.overlays().transfer().isEmpty()
        ? Verdict.refused(Refusal.NO_TRANSFER)
        : then.apply(Verdict.done(standing.with(standing.overlays().transfer(Optional.empty()))));
  }

  /** The commune has been found: its people are asked. Moving the case there is up to whoever found it. */
  record Place(UnitCode commune) implements Moving {

    @Override
    public String word() {
      return "placed";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("unit", commune.text());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return switch (standing.state()) {
        case CaseState.Unrouted state -> Verdict.done(standing.to(state.placed()));
        case CaseState.InHand state
        when standing.isWithoutCommune() ->
          Verdict.done(standing.to(state.givenBack(new CaseState.Routed())));
        default -> Verdict.notNow(standing);
      };
    }
  }

  /** Another commune is asked to take over. The sender stays responsible until it does. */
  record OfferTransfer(UnitCode to) implements Moving {

    @Override
    public String word() {
      return "transfer-offered";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("unit", to.text());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (!standing.isOpen()) {
        return Verdict.notNow(standing);
      }
      if (standing.overlays().transfer().isPresent()) {
        return Verdict.refused(Refusal.TRANSFER_RUNS);
      }
      var transfer = new Overlays.Transfer(to, now);
      return Verdict.done(standing.with(standing.overlays().transfer(Optional.of(transfer))));
    }
  }

  /** The other commune takes over. That it is that commune is seen to by whoever asks. */
  record TakeOver() implements Moving {

    @Override
    public String word() {
      return "taken-over";
    }

    @Override
    public Set<Part> parts() {
      return Part.ANYBODY;
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return settled(standing, after -> after.reaching(Milestone.TRANSFERRED, now));
    }
  }

  /** The other commune does not take over, or the sender asks no longer. */
  record DeclineTransfer(Personal<String> reason) implements Moving {

    @Override
    public String word() {
      return "transfer-declined";
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
      return settled(standing, after -> after);
    }
  }

  /** Another case goes on for this one. */
  record Merge(CaseNumber into, Personal<String> reason) implements Moving {

    @Override
    public String word() {
      return "merged";
    }

    @Override
    public Set<Part> parts() {
      return Part.MERGING;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("into", into.text());
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.Open state
          ? Verdict.done(standing.to(state.merged())).reaching(Milestone.MERGED, now)
          : Verdict.notNow(standing);
    }
  }

  /** This case goes on for another one as well. */
  record TakeIn(CaseNumber other) implements Moving {

    @Override
    public String word() {
      return "took-in";
    }

    @Override
    public Set<Part> parts() {
      return Part.MERGING;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("from", other.text());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.isOpen() ? Verdict.done(standing) : Verdict.notNow(standing);
    }
  }

  /** It was another child after all: the case is again what it was. */
  record Unmerge(Personal<String> reason) implements Moving {

    @Override
    public String word() {
      return "unmerged";
    }

    @Override
    public Set<Part> parts() {
      return Part.MERGING;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return standing.state() instanceof CaseState.Merged state
          ? Verdict.done(standing.to(state.unmerged())).reaching(Milestone.UNMERGED, now)
          : Verdict.notNow(standing);
    }
  }

  /** The other one goes on by itself again; however this one stands, that is so. */
  record LetGo(CaseNumber other) implements Moving {

    @Override
    public String word() {
      return "let-go";
    }

    @Override
    public Set<Part> parts() {
      return Part.MERGING;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("from", other.text());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return Verdict.done(standing);
    }
  }
}
