package vn.kipthoi.routing;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import vn.kipthoi.intake.AdministrativeUnit;

/** Invented services, for trying the program out. Each says in its name that it is one. */
public interface TrialServices {

  /** Lays them into the directories of provinces; what lies there already stays as it is. */
  Future<Void> lay(List<AdministrativeUnit> provinces, Instant at);
}
