package vn.kipthoi.routing.handover.desk;

import java.time.Instant;
import java.util.List;
import vn.kipthoi.intake.UnitCode;

/** Asks the directory what became of a commune. */
@FunctionalInterface
public interface Heirs {

  /** The communes of a day that took over its people; empty when nobody did, or none is known. */
  List<UnitCode> of(UnitCode former, Instant at);
}
