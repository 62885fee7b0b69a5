package vn.kipthoi.routing.retention;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What decides until when a case is kept.
 *
 * @param heard the day on which it was told
 * @param ended the day since which it stands where it ended
 * @param age of the child in years on the day on which it was told, as it was said then; empty when
 *     nobody knew, or when the case is about other children too
 */
public record Keeping(RecordKind kind, LocalDate heard, LocalDate ended, Optional<Integer> age) {

  private static final int OF_AGE = 18;

  /** Ages are often estimated by strangers over the phone: a child may be this much younger. */
  private static final int ESTIMATES_ERR_BY = 2;

  /** The first day on which it may go. */
  public LocalDate endsOn(int months) {
    return begins().plusMonths(months);
  }

  /** No case that ended later or was told later than this may go yet, however old the child was. */
  public static LocalDate latestThatMayEnd(LocalDate today, int months) {
    return today.minusMonths(months);
  }

  private LocalDate begins() {
    if (!kind.countsFromComingOfAge()) {
      return ended;
    }
    var comesOfAge = heard.plusYears(yearsLeft());
    return comesOfAge.isAfter(ended) ? comesOfAge : ended;
  }

  /** Rather too many than too few: until the last day on which the child can come of age. */
  private int yearsLeft() {
    var least = age.map(said -> Math.max(0, said - ESTIMATES_ERR_BY)).orElse(0);
    return Math.max(0, OF_AGE - least);
  }
}
