package vn.kipthoi.platform.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which lines of the journal an auditor asks for.
 *
 * @param actors any of these ids or parts of the system; absent for everybody
 * @param action what was done; absent for anything
 * @param subject what it was done to; absent for anything
 * @param from the first instant, included
 * @param until the last instant, left out
 * @param before only what stands below this place, for the next page
 */
public record JournalFilter(
    Optional<List<String>> actors,
    Optional<String> action,
    Optional<UUID> subject,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<Place> before) {

  private static final OffsetDateTime EVER = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final OffsetDateTime NEVER =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  /**
   * Where a line stands in the journal. Instants alone may repeat, and numbers alone are given
   * before they are committed.
   */
  public record Place(Instant at, long line) {}

  public static JournalFilter everything() {
    return new JournalFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, but only what stands below this place. */
  JournalFilter below(Place place) {
    return new JournalFilter(actors, action, subject, from, until, Optional.of(place));
  }

  OffsetDateTime fromOrEver() {
    return from.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(EVER);
  }

  OffsetDateTime untilOrNever() {
    return until.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(NEVER);
  }

  OffsetDateTime beforeAt() {
    return before.map(place -> place.at().atOffset(ZoneOffset.UTC)).orElse(NEVER);
  }

  long beforeLine() {
    return before.map(Place::line).orElse(Long.MAX_VALUE);
  }
}
