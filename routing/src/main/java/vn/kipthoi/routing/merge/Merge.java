package vn.kipthoi.routing.merge;

import java.util.UUID;
import vn.kipthoi.routing.CaseId;

/**
 * A merge that stands.
 *
 * @param merged the case that went into another
 * @param survivor the one it went into
 * @param root the one that goes on for it now: the survivor, or what the survivor went into itself
 */
public record Merge(UUID id, CaseId merged, CaseId survivor, CaseId root) {

  /** Whether the survivor has gone into another case since. */
  public boolean survivorWentOn() {
    return !survivor.equals(root);
  }
}
