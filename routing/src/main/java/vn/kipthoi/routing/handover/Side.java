package vn.kipthoi.routing.handover;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

/** On which side of a handover somebody stands. */
public enum Side {
  /** Of the commune that has the case, or of a desk that sees it and asks on its behalf. */
  SENDER,
  /** Of the commune that is asked. */
  RECEIVER,
  /** Above both: they decide when the two do not agree. */
  ABOVE;

  /**
   * The side of somebody who sees the case.
   *
   * @param holder the commune that has the case, or the unit whose desk holds it
   * @param asked the commune that is asked, when one is
   */
  public static Side of(Viewer viewer, UnitCode holder, Optional<UnitCode> asked) {
    var unit = viewer.unitCode().orElse("");
    if (unit.equals(holder.text())) {
      return SENDER;
    }
    return asked.filter(to -> to.text().equals(unit)).map(to -> RECEIVER).orElse(ABOVE);
  }

  /** Whether they may ask another commune, or take the question back. */
  public boolean maySend(Role role) {
    return this == SENDER
        || (this == ABOVE && role != Role.TEAM_MEMBER && role != Role.TEAM_LEADER);
  }

  /**
   * The unit right above both, or the nation when they have only that in common.
   *
   * @param one a commune and the units above it
   * @param other another commune and the units above it
   */
  public static UnitCode aboveBoth(List<UnitCode> one, List<UnitCode> other) {
    return one.stream()
        .filter(unit -> unit.text().length() == 2)
        .filter(other::contains)
        .findFirst()
        .orElse(UnitCode.NATION);
  }
}
