package vn.kipthoi.notifier.desk;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;

/**
 * Which call-out a reply is for. Where two could be meant it says so and guesses nothing: an
 * acceptance of the wrong case would stop the wrong clock.
 */
sealed interface Binding {

  /** This one and no other. */
  record To(Alert alert) implements Binding {}

  /** One of these cases; the person has to name it. */
  record AnyOf(List<CaseNumber> cases) implements Binding {
    public AnyOf {
      cases = List.copyOf(cases);
    }
  }

  /** The reply names a case that they were not called for. */
  record NoSuchCase(CaseNumber code) implements Binding {}

  /** They were called for nothing. */
  record Nothing() implements Binding {}

  /**
   * A call-out of which somebody was told.
   *
   * @param open whether its clock still runs
   * @param answered whether they have replied to it before
   */
  record Told(Alert alert, boolean open, boolean answered) {

    private CaseNumber number() {
      return alert.callOut().caseNumber();
    }
  }

  /** @param told all that the person was told of, the newest first */
  static Binding of(Optional<CaseNumber> code, List<Told> told) {
    return code.map(named -> named(named, told)).orElseGet(() -> unnamed(told));
  }

  private static Binding named(CaseNumber code, List<Told> told) {
    return newestOfEachCase(told).stream()
        .filter(one -> one.number().equals(code))
        .<Binding>map(one -> new To(one.alert()))
        .findFirst()
        .orElseGet(() -> new NoSuchCase(code));
  }

  private static Binding unnamed(List<Told> told) {
    var cases = newestOfEachCase(told);
    var meant = cases.stream().filter(Told::open).toList();
    if (meant.isEmpty()) {
      return cases.isEmpty() ? new Nothing() : new To(cases.getFirst().alert());
    }
    var possible = new ArrayList<>(unansweredSince(meant.getFirst(), cases));
    possible.addAll(meant);
    return possible.size() == 1
        ? new To(meant.getFirst().alert())
        : new AnyOf(possible.stream().map(Told::number).toList());
  }

  /** Closed meanwhile and told later than the open one: the reply may well be for such a one. */
  private static List<Told> unansweredSince(Told open, List<Told> cases) {
    return cases.subList(0, cases.indexOf(open)).stream()
        .filter(newer -> !newer.answered())
        .toList();
  }

  /** The newest of each case, or the newest open one where there is one; in order. */
  private static List<Told> newestOfEachCase(List<Told> told) {
    return List.copyOf(told.stream()
        .collect(toMap(
            one -> one.alert().callOut().deadline().caseId(),
            one -> one,
            (newer, older) -> !newer.open() && older.open() ? older : newer,
            LinkedHashMap<CaseId, Told>::new))
        .values());
  }
}
