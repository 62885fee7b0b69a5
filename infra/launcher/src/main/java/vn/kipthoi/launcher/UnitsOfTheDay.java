package vn.kipthoi.launcher;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.wiring.DirectoryWiring;

/**
 * The directory as the units stand today. Units change at midnight in Viet Nam, whatever the time
 * zone of the machine; a node that runs through it changes with them.
 */
final class UnitsOfTheDay implements Supplier<Directory> {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  private final InstantSource clock;
  private volatile Directory latest;

  private UnitsOfTheDay(InstantSource clock, Directory latest) {
    this.clock = clock;
    this.latest = latest;
  }

  /** Reads the whole directory; takes a second. */
  static UnitsOfTheDay read(InstantSource clock) {
    return new UnitsOfTheDay(clock, DirectoryWiring.shipped(today(clock)));
  }

  @Override
  public Directory get() {
    var today = today(clock);
    var known = latest;
    if (known.day().equals(today)) {
      return known;
    }
    var changed = known.on(today);
    latest = changed;
    return changed;
  }

  private static LocalDate today(InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), VIET_NAM);
  }
}
