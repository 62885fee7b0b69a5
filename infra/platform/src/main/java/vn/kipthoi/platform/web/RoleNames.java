package vn.kipthoi.platform.web;

import java.util.Collection;
import java.util.stream.Collectors;
import vn.kipthoi.platform.signin.Role;

/** Roles in the words of one language. */
public final class RoleNames {

  private static final Messages<RoleWords> WORDS = Messages.load(RoleWords.class);

  private final RoleWords words;

  private RoleNames(RoleWords words) {
    this.words = words;
  }

  public static RoleNames in(Language language) {
    return new RoleNames(WORDS.in(language));
  }

  /** The name of one role. */
  public String of(Role role) {
    return switch (role) {
      case OPERATOR -> words.operator();
      case SHIFT_LEAD -> words.shiftLead();
      case TEAM_MEMBER -> words.teamMember();
      case TEAM_LEADER -> words.teamLeader();
      case DISTRICT -> words.district();
      case PROVINCE -> words.province();
      case ADMINISTRATOR -> words.administrator();
      case AUDITOR -> words.auditor();
    };
  }

  /** The names of some, in the order of the roles. */
  public String all(Collection<Role> roles) {
    return roles.stream().sorted().map(this::of).collect(Collectors.joining(", "));
  }
}
