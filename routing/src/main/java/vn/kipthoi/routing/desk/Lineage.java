package vn.kipthoi.routing.desk;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;

/**
 * A unit and the units above it on one day, itself first, the nation last. Levels that do not
 * exist there on that day are simply not among them.
 */
public record Lineage(List<UnitCode> upwards) {

  public static final Lineage NATION = new Lineage(List.of(UnitCode.NATION));

  public Lineage {
    upwards = List.copyOf(upwards);
    if (upwards.isEmpty() || !upwards.getLast().equals(UnitCode.NATION)) {
      throw new IllegalArgumentException("a lineage ends with the nation, unlike " + upwards);
    }
  }

  public UnitCode unit() {
    return upwards.getFirst();
  }

  public Optional<UnitCode> at(Level level) {
    return upwards.stream().filter(unit -> Level.of(unit) == level).findFirst();
  }
}
