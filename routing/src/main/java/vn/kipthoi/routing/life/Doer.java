package vn.kipthoi.routing.life;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;

/**
 * Whoever acts on a case.
 *
 * @param account whose account it is done with
 * @param person who they are in a roster, if in one
 */
public record Doer(UUID account, Optional<UUID> person, Role role) {

  public static Doer of(Viewer viewer) {
    return new Doer(viewer.accountId(), viewer.personId(), viewer.role());
  }

  /**
   * The parts that somebody has in a case. Whoever supervises stands in for the commune when it is
   * kept out by a conflict of interest, when it is not known, or when they accepted the case because
   * nobody there answered.
   */
  public Set<Part> parts(Standing standing) {
    var parts = ofRole();
    if (standing.acceptedBy().isPresent() && standing.acceptedBy().equals(person)) {
      parts.add(Part.TEAM);
    }
    if (parts.contains(Part.SUPERVISOR)
        && (standing.isWithoutCommune() || parts.contains(Part.TEAM))) {
      parts.addAll(Part.TEAM_WORK);
    }
    return parts;
  }

  /** Whether it is the same human, whichever account they use. */
  boolean isSameAs(Doer other) {
    return account.equals(other.account) || (person.isPresent() && person.equals(other.person));
  }

  private Set<Part> ofRole() {
    return switch (role) {
      case TEAM_MEMBER -> EnumSet.of(Part.TEAM);
      case TEAM_LEADER -> EnumSet.of(Part.TEAM, Part.LEADER);
      case DISTRICT, PROVINCE -> EnumSet.of(Part.SUPERVISOR);
      case OPERATOR -> EnumSet.of(Part.OPERATOR);
      case SHIFT_LEAD -> EnumSet.of(Part.OPERATOR, Part.SHIFT_LEAD);
      case ADMINISTRATOR, AUDITOR -> EnumSet.noneOf(Part.class);
    };
  }
}
