package vn.kipthoi.routing;

import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;

/**
 * What bounds what somebody sees of cases: the two parameters of {@code routing.cases_visible_to}.
 *
 * @param unit the unit whose subtree they see; empty text, which no case has in its scope, for none
 * @param person who they are in a roster: cases that are kept from this person do not exist for
 *     them, from whichever account they look
 */
public record Scope(String unit, Optional<UUID> person) {

  public static Scope of(Viewer viewer) {
    return new Scope(viewer.unitCode().orElse(""), viewer.personId());
  }
}
