package vn.kipthoi.routing.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All periods that were ever decided. */
public record Periods(List<Period> all) {

  public Periods {
    all = List.copyOf(all);
  }

  /** How many months hold on a day: of those in force the one that was checked last, else the shipped. */
  public int monthsOn(RecordKind kind, LocalDate day) {
    return inForce(kind, day).map(Period::months).orElseGet(kind::shippedMonths);
  }

  /** Empty while the shipped period holds. */
  public Optional<Period> inForce(RecordKind kind, LocalDate day) {
    return all.stream()
        .filter(one -> one.kind() == kind && one.isInForceOn(day))
        .max(Comparator.comparing(one -> one.settledAt().orElse(Instant.EPOCH)));
  }

  /** What waits for a second person. */
  public List<Period> drafts() {
    return all.stream().filter(one -> one.state() == Period.State.DRAFT).toList();
  }

  /** Checked, and not in force yet. */
  public List<Period> coming(LocalDate day) {
    return all.stream()
        .filter(one -> one.state() == Period.State.CHECKED && one.from().isAfter(day))
        .toList();
  }
}
