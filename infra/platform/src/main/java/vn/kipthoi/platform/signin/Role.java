package vn.kipthoi.platform.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody signed in may be. A role is a permission and a place in the menu, never a module. */
public enum Role {
  OPERATOR,
  TEAM_MEMBER,
  TEAM_LEADER,
  DISTRICT,
  PROVINCE,
  ADMINISTRATOR,
  AUDITOR;

  /** As the contract, the database and JSON write it: {@code team_member}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@code team_member} and, because people write both, {@code team-member}. */
  public static Optional<Role> of(String word) {
    var wanted = word.replace('-', '_');
    return Arrays.stream(values()).filter(role -> role.word().equals(wanted)).findFirst();
  }
}
