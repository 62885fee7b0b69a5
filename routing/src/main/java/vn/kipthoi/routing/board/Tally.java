package vn.kipthoi.routing.board;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What waits in one zone.
 *
 * @param first the earliest, when there is one
 * @param last the latest, when there is one
 * @param busiest when the most of them are due, when there are any
 */
public record Tally(
    Zone zone,
    int waiting,
    int urgent,
    Optional<Instant> first,
    Optional<Instant> last,
    Optional<Instant> busiest) {

  /** One for each zone, in their order. */
  public static List<Tally> of(List<Bin> bins) {
    return Arrays.stream(Zone.values())
        .map(zone -> of(zone, bins.stream().filter(bin -> bin.zone() == zone).toList()))
        .toList();
  }

  private static Tally of(Zone zone, List<Bin> bins) {
    return new Tally(
        zone,
        bins.stream().mapToInt(Bin::waiting).sum(),
        bins.stream().mapToInt(Bin::urgent).sum(),
        bins.stream().map(Bin::first).min(Comparator.naturalOrder()),
        bins.stream().map(Bin::last).max(Comparator.naturalOrder()),
        bins.stream().max(Comparator.comparingInt(Bin::waiting)).map(Bin::first));
  }
}
