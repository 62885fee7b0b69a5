package vn.kipthoi.routing.places.desk;

import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.casework.store.StandingStore.Stood;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Lineage;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.places.Accountability;

/** Says who does the step that a case is at, and who answers for it, by the units of this moment. */
public final class StepNow {

  private final Office office;

  public StepNow(Office office) {
    this.office = office;
  }

  /** @param planning the commune where the child lives, when it is another one than the holder */
  public Optional<Accountability> of(Stood stood, Optional<UnitCode> planning) {
    var holder = stood.routed().unit();
    var desk = office
        .lineages()
        .of(holder, office.clock().instant())
        .orElse(Lineage.NATION)
        .at(Level.PROVINCE)
        .orElse(UnitCode.NATION);
    return Accountability.of(
        stood.standing().state(), holder, desk, planning, stood.routed().conflict());
  }
}
