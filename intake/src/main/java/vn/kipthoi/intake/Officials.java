package vn.kipthoi.intake;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Personal;

/**
 * The question that the desk has for whoever keeps the rosters, before a report is taken: who would
 * come to know of it. Intake asks it and owns its shape.
 */
public interface Officials {

  /**
   * Somebody who stands on a post, now or at another time.
   *
   * @param post the word of the post in its unit
   */
  record Official(UUID person, Personal<String> name, UnitCode unit, String post) {}

  /** Those on a post of a commune and of the desks above it, the nearest first. */
  Future<List<Official>> of(UnitCode commune);

  /** Those among the named whom nobody knows: no such person, or nobody on that post. */
  Future<Set<KeptFrom>> unknown(List<KeptFrom> named);
}
