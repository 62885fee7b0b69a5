package vn.kipthoi.platform.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody signed in may be. A role is a permission and a place in the menu, never a module. */
public enum Role {
  OPERATOR,
  /** Leads a shift of operators, and is one: answers for what they take, weigh and screen out. */
  SHIFT_LEAD,
  TEAM_MEMBER,
  TEAM_LEADER,
  DISTRICT,
  PROVINCE,
  ADMINISTRATOR,
  AUDITOR;

  /** Those who sit at the hotline. */
  public static final Set<Role> OF_THE_HOTLINE = Set.of(OPERATOR, SHIFT_LEAD);

  /** Those whose work cases are. Administrators and auditors are not among them. */
  public static final Set<Role> OF_CASES =
      Set.of(OPERATOR, SHIFT_LEAD, TEAM_MEMBER, TEAM_LEADER, DISTRICT, PROVINCE);

  /** Whether somebody sits at the hotline. */
  public boolean isOfTheHotline() {
    return OF_THE_HOTLINE.contains(this);
  }

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
