package vn.kipthoi.intake;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;

/** The reports that were taken, for those whose duty it is to read them. */
public interface Reports {

  /**
   * One report, opened. Empty when there is none; fails when its keys were destroyed.
   *
   * <p>Whoever asks has made sure that the viewer may read it, and journals that they did.
   */
  Future<Optional<Report>> find(UUID reportId);
}
