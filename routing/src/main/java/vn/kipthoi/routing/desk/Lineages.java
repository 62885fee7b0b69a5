package vn.kipthoi.routing.desk;

import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;

/** Asks the directory for the units above a unit. */
@FunctionalInterface
public interface Lineages {

  /** The unit's lineage at a moment; empty when no such unit is known then. */
  Optional<Lineage> of(UnitCode unit, Instant at);
}
