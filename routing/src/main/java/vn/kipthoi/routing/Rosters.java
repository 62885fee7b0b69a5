package vn.kipthoi.routing;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Who is on duty. */
public interface Rosters {

  /**
   * Puts people on duty from a moment on, in one transaction; thousands at a time take a second or
   * two. Whoever is on duty there already stays so, and enrolling the same people again changes
   * nothing but their names, numbers and unit.
   */
  Future<Void> enrol(List<Enrolment> enrolments, Instant from);
}
