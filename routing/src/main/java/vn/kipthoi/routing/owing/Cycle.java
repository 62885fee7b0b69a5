package vn.kipthoi.routing.owing;

import static vn.kipthoi.routing.Milestone.ACKNOWLEDGED;
import static vn.kipthoi.routing.Milestone.DELIVERED;
import static vn.kipthoi.routing.Milestone.RECEIVED;
import static vn.kipthoi.routing.Milestone.REOPENED;
import static vn.kipthoi.routing.Milestone.TRIAGED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.routing.Milestone;

/**
 * A case from its reception, or from one reopening, to the next. Each has clocks of its own, and
 * those of the ones before stay as they ended.
 *
 * @param reached what was reached in it; in a later one the reopening itself counts as reception
 *     and triage, for somebody must be told and the child be seen once more
 * @param next the reopening that ends it
 * @param isReopened whether it began with a reopening
 */
record Cycle(List<Reached> reached, Optional<Reached> next, boolean isReopened) {

  private static final Set<Milestone> BEGINS_ANEW = Set.of(RECEIVED, TRIAGED);

  /** In their order; a reception belongs to the first, however late it is known. */
  static List<Cycle> of(CaseLedger ledger) {
    var cycles = new ArrayList<Cycle>();
    var current = new ArrayList<Reached>();
    for (var one : ledger.reached()) {
      if (one.milestone() == REOPENED) {
        cycles.add(new Cycle(current, Optional.of(one), !cycles.isEmpty()));
        current = begun(one);
      } else if (one.milestone() != RECEIVED || cycles.isEmpty()) {
        current.add(one);
      }
    }
    cycles.add(new Cycle(current, Optional.empty(), !cycles.isEmpty()));
    return cycles.stream().map(Cycle::withDelivery).toList();
  }

  Cycle {
    reached = List.copyOf(reached);
  }

  Optional<Reached> first(Set<Milestone> milestones) {
    return reached.stream().filter(one -> milestones.contains(one.milestone())).findFirst();
  }

  List<Reached> all(Set<Milestone> milestones) {
    return reached.stream().filter(one -> milestones.contains(one.milestone())).toList();
  }

  /** Whoever accepted had been told, also where no carrier ever said so. */
  private Cycle withDelivery() {
    var accepted = first(Set.of(ACKNOWLEDGED));
    if (accepted.isEmpty() || first(Set.of(DELIVERED)).isPresent()) {
      return this;
    }
    var all = new ArrayList<Reached>(reached);
    all.add(as(DELIVERED, accepted.get()));
    return new Cycle(all, next, isReopened);
  }

  private static ArrayList<Reached> begun(Reached reopening) {
    var begun = new ArrayList<Reached>();
    for (var milestone : BEGINS_ANEW) {
      begun.add(as(milestone, reopening));
    }
    return begun;
  }

  private static Reached as(Milestone milestone, Reached other) {
    return new Reached(milestone, other.occurredAt(), other.recordedAt(), other.attested());
  }
}
