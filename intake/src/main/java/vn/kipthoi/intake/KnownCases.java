package vn.kipthoi.intake;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;

/**
 * The question that hints to other reports have for whoever routes the cases: what of them somebody
 * may know. Intake asks it and owns its shape.
 */
public interface KnownCases {

  /**
   * What the viewer may know of the cases of these reports. Of a report that is left out, such as one
   * that is kept from the viewer, nothing may be said, not even that there is one.
   */
  Future<Map<UUID, KnownCase>> of(Viewer viewer, List<UUID> reports);

  /** The first report of a case that the viewer may see. */
  Future<Optional<UUID>> reportOf(Viewer viewer, String caseNumber);
}
