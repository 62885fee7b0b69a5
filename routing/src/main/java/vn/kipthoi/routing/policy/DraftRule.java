package vn.kipthoi.routing.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Warning.AfterHours;
import vn.kipthoi.routing.policy.Warning.AtPercent;
import vn.kipthoi.routing.policy.Warning.OnDay;

/**
 * Whether a draft may stand. A limit of law is never lengthened, by nobody; a province lengthens
 * nothing that the country has.
 *
 * @param book what has been checked so far
 * @param ladders those of the country
 * @param now the moment of asking: nothing takes effect before it was said
 */
public record DraftRule(PolicyBook book, Map<Priority, List<Step>> ladders, Instant now) {

  private static final long LONGEST_SECONDS = Duration.ofDays(366).toSeconds();
  private static final long LONGEST_DAYS = 366;
  private static final int MOST_WARNINGS = 6;
  private static final int LONGEST_REASON = 500;
  private static final Policy LAW = Policy.shipped();

  /** Everything that is wrong with it; empty when it may stand. */
  public List<Fault> faults(Draft draft) {
    var faults = new ArrayList<Fault>();
    faults.addAll(ofItself(draft));
    draft
        .allowances()
        .forEach((clock, allowances) -> allowances.forEach(
            allowance -> ofLength(draft, clock, allowance).ifPresent(faults::add)));
    draft
        .warnings()
        .forEach((clock, warnings) -> ofWarnings(draft, clock, warnings).ifPresent(faults::add));
    draft.ladders().forEach((priority, steps) -> {
      faults.addAll(LadderRule.faults(priority, steps));
      if (!draft.isNational()) {
        var national = ladders.getOrDefault(priority, List.of());
        faults.addAll(LadderRule.laterThan(priority, steps, national));
      }
    });
    if (draft.isNational()) {
      faults.addAll(leftOut(draft));
      Arrays.stream(Priority.values())
          .filter(priority -> !draft.ladders().containsKey(priority))
          .forEach(priority -> faults.add(new Fault.EndsBelowTheNation(Fault.at(priority))));
    }
    return faults;
  }

  private List<Fault> ofItself(Draft draft) {
    var faults = new ArrayList<Fault>();
    if (draft.reason().isBlank() || draft.reason().length() > LONGEST_REASON) {
      faults.add(new Fault.NoReason("reason"));
    }
    if (!draft.effectiveFrom().isAfter(now)) {
      faults.add(new Fault.DateIsPast("effectiveFrom"));
    }
    book.takesEffectAt(draft.unit(), draft.effectiveFrom())
        .map(other -> new Fault.DateIsTaken("effectiveFrom", other.version()))
        .ifPresent(faults::add);
    return faults;
  }

  private Optional<Fault> ofLength(Draft draft, ClockId clock, Allowance allowance) {
    var field = Fault.at(clock, allowance.place());
    var length = allowance.length();
    var country = country(draft, clock).flatMap(rule -> rule.lengthAt(allowance.place()));
    var longest = length.kind().isOfHours() ? LONGEST_SECONDS : LONGEST_DAYS;
    if (country.isEmpty()) {
      return Optional.of(new Fault.NoSuchLength(field));
    }
    if (length.kind() != country.get().kind()) {
      return Optional.of(new Fault.OtherKindOfTime(field, country.get().kind()));
    }
    if (length.amount() > longest) {
      return Optional.of(new Fault.NoLength(field));
    }
    return beyondLaw(field, clock, allowance)
        .or(() -> country
            .filter(limit -> !draft.isNational() && length.amount() > limit.amount())
            .map(limit -> new Fault.LongerThanTheCountry(field, limit)));
  }

  private static Optional<Fault> beyondLaw(String field, ClockId clock, Allowance allowance) {
    var law = LAW.rule(clock).filter(rule -> rule.basis().ofLaw());
    return law.flatMap(rule -> rule.lengthAt(allowance.place()))
        .filter(limit -> allowance.length().amount() > limit.amount())
        .map(limit ->
            new Fault.LongerThanLaw(field, limit, law.orElseThrow().basis().source()));
  }

  private Optional<Fault> ofWarnings(Draft draft, ClockId clock, List<Warning> warnings) {
    if (!draft.isNational()) {
      return Optional.of(new Fault.WarningsAreTheCountrys(Fault.at(clock)));
    }
    var lengths = draft.allowances().getOrDefault(clock, List.of());
    var sound = warnings.size() <= MOST_WARNINGS
        && warnings.stream()
            .allMatch(warning ->
                lengths.stream().anyMatch(allowance -> isOnTheWay(warning, allowance.length())));
    return sound ? Optional.empty() : Optional.of(new Fault.NoWarning(Fault.at(clock)));
  }

  private static boolean isOnTheWay(Warning warning, Length length) {
    return switch (warning) {
      case AtPercent ignored -> true;
      case AfterHours(var hours) ->
        hours > 0
            && (length.kind().isOfHours()
                ? Duration.ofHours(hours).toSeconds() < length.amount()
                : hours < length.amount() * 24);
      case OnDay(var day) -> !length.kind().isOfHours() && day > 0 && day <= length.amount();
    };
  }

  /** A clock of the country that would have no length any more would never run. */
  private List<Fault> leftOut(Draft draft) {
    return book.nationalAt(draft.effectiveFrom()).policy().inOrder().stream()
        .flatMap(rule -> rule.allowances().stream()
            .filter(allowance -> draft.allowances().getOrDefault(rule.clock(), List.of()).stream()
                .noneMatch(kept -> kept.place().equals(allowance.place())))
            .<Fault>map(allowance -> new Fault.NoLength(Fault.at(rule.clock(), allowance.place()))))
        .toList();
  }

  private Optional<ClockRule> country(Draft draft, ClockId clock) {
    return book.nationalAt(draft.effectiveFrom()).policy().rule(clock);
  }

  /** What only a finished draft has to fulfil: it says something. */
  public Optional<Fault> unfinished(Draft draft) {
    return !draft.isNational()
            && draft.allowances().isEmpty()
            && draft.ladders().isEmpty()
        ? Optional.of(new Fault.SaysNothing("clocks"))
        : Optional.empty();
  }
}
