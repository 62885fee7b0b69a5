package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Milestone;

/** What protects the child beside the steps of the case (Decree 56/2017 art. 31, 32). */
public sealed interface Protection extends Act {

  /** Each may be done in every open state: danger does not wait for a form. */
  default Verdict whileOpen(Standing standing, Verdict verdict) {
    return standing.isOpen() ? verdict : Verdict.notNow(standing);
  }

  /** The chair applies a measure. */
  record ApplyMeasure(Measure measure, Optional<Instant> until) implements Protection {

    @Override
    public String word() {
      return "measure-applied";
    }

    @Override
    public Set<Part> parts() {
      return Part.CHAIR;
    }

    @Override
    public JsonObject codes() {
      var codes = new JsonObject().put("measure", measure.word());
      until.ifPresent(end -> codes.put("until", end.toString()));
      return codes;
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      if (until.isPresent() && !until.get().isAfter(now)) {
        return Verdict.refused(Refusal.NOT_LATER);
      }
      var emergency = new Overlays.Emergency(measure, now, until);
      return whileOpen(
          standing,
          Verdict.done(standing.with(standing.overlays().emergency(Optional.of(emergency))))
              .reaching(Milestone.EMERGENCY_DECIDED, now));
    }
  }

  /** The chair signs that no measure is needed. */
  record WaiveMeasure(Personal<String> reason) implements Protection {

    @Override
    public String word() {
      return "measure-not-needed";
    }

    @Override
    public Set<Part> parts() {
      return Part.CHAIR;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return whileOpen(standing, Verdict.done(standing).reaching(Milestone.EMERGENCY_DECIDED, now));
    }
  }

  /** The measure is no longer needed. */
  record EndMeasure(Personal<String> reason) implements Protection {

    @Override
    public String word() {
      return "measure-ended";
    }

    @Override
    public Set<Part> parts() {
      return Part.CHAIR;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("reason", reason);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return whileOpen(
          standing,
          standing.overlays().emergency().isEmpty()
              ? Verdict.refused(Refusal.NO_EMERGENCY)
              : Verdict.done(standing.with(standing.overlays().emergency(Optional.empty()))));
    }
  }

  /** Form 07: the child is taken out of the family's care. It is an emergency measure, too. */
  record Separate(String decision, Instant at) implements Protection {

    @Override
    public String word() {
      return "separation-begun";
    }

    @Override
    public Set<Part> parts() {
      return Part.CHAIR;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("decision", decision).put("since", at.toString());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      var wrong = Sighting.impossible(at, standing, now);
      if (wrong.isPresent()) {
        return Verdict.refused(wrong.get());
      }
      var overlays = standing.overlays();
      var separation = new Overlays.Separation(decision, at, Optional.empty());
      return whileOpen(
          standing,
          overlays.separation().isPresent()
              ? Verdict.refused(Refusal.SEPARATION_RUNS)
              : Verdict.done(standing.with(overlays.separation(Optional.of(separation))))
                  .reaching(Milestone.EMERGENCY_DECIDED, at)
                  .reaching(Milestone.SEPARATION_BEGUN, at));
    }
  }

  /** It lasts longer than fifteen days, because a competent body requires it. */
  record ExtendSeparation(CompetentBody body, String document, LocalDate until)
      implements Protection {

    @Override
    public String word() {
      return "separation-extended";
    }

    @Override
    public Set<Part> parts() {
      return Part.CHAIR;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject()
          .put("body", body.word())
          .put("document", document)
          .put("until", until.toString());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      return whileOpen(
          standing,
          standing
              .overlays()
              .separation()
              .map(running -> extended(standing, running))
              .orElseGet(() -> Verdict.refused(Refusal.NO_SEPARATION)));
    }

    private Verdict extended(Standing standing, Overlays.Separation running) {
      if (!until.isAfter(running.lastDay())) {
        return Verdict.refused(Refusal.NOT_LATER);
      }
      var required = new Overlays.Separation.Required(body, document, until);
      var longer =
          new Overlays.Separation(running.decision(), running.since(), Optional.of(required));
      return Verdict.done(standing.with(standing.overlays().separation(Optional.of(longer))));
    }
  }

  /** The child is home again, or elsewhere for good. */
  record EndSeparation(SeparationEnd end, Instant at) implements Protection {

    @Override
    public String word() {
      return "separation-ended";
    }

    @Override
    public Set<Part> parts() {
      return Part.CHAIR;
    }

    @Override
    public JsonObject codes() {
      return new JsonObject().put("end", end.word()).put("until", at.toString());
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      var running = standing.overlays().separation();
      if (running.isEmpty()) {
        return whileOpen(standing, Verdict.refused(Refusal.NO_SEPARATION));
      }
      if (at.isAfter(now)) {
        return Verdict.refused(Refusal.NOT_YET);
      }
      return at.isBefore(running.get().since())
          ? Verdict.refused(Refusal.BEFORE_THE_REPORT)
          : whileOpen(
              standing,
              Verdict.done(standing.with(standing.overlays().separation(Optional.empty())))
                  .reaching(Milestone.SEPARATION_ENDED, at));
    }
  }

  /** Something looks like a crime: from now on the police must be told. */
  record NoteCrime(Personal<String> sign) implements Protection {

    @Override
    public String word() {
      return "crime-sign-noted";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("sign", sign);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      var crime =
          standing.overlays().crime().orElseGet(() -> new Overlays.Crime(now, Optional.empty()));
      return whileOpen(
          standing,
          Verdict.done(standing.with(standing.overlays().crime(crime)))
              .reaching(Milestone.CRIME_SIGN, now));
    }
  }

  /** The police have been told. Telling them is itself the note of a sign. */
  record TellPolice(Instant at, PoliceBody body, Optional<String> number, Personal<String> officer)
      implements Protection {

    @Override
    public String word() {
      return "police-told";
    }

    @Override
    public Set<Part> parts() {
      return Part.TEAM_WORK;
    }

    @Override
    public JsonObject codes() {
      var codes = new JsonObject().put("toldAt", at.toString()).put("body", body.word());
      number.ifPresent(given -> codes.put("number", given));
      return codes;
    }

    @Override
    public Map<String, Personal<String>> words() {
      return Map.of("officer", officer);
    }

    @Override
    public Verdict on(Standing standing, Doer doer, Instant now) {
      var wrong = Sighting.impossible(at, standing, now);
      if (wrong.isPresent()) {
        return Verdict.refused(wrong.get());
      }
      var since = standing.overlays().crime().map(Overlays.Crime::since).orElse(at);
      var crime = new Overlays.Crime(since, Optional.of(new Overlays.Crime.Told(at, body, number)));
      return whileOpen(
          standing,
          Verdict.done(standing.with(standing.overlays().crime(crime)))
              .reaching(Milestone.POLICE_TOLD, at));
    }
  }
}
