package vn.kipthoi.launcher.demonstration;

import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.NewAccount;
import vn.kipthoi.platform.signin.Role;

/**
 * An account that somebody trying the program signs in with.
 *
 * @param name its key in {@code demo-accounts.json}, and the user name
 * @param post whose account it is; empty for those who are on no roster
 */
record DemoAccount(String name, Role role, Optional<Post> post, Optional<UnitCode> unit) {

  private static final UnitCode LAC_THUY = new UnitCode("05392");
  private static final UnitCode AREA_OF_LAC_THUY = new UnitCode("A25-159");
  private static final UnitCode PHU_THO = new UnitCode("25");

  /** One for each role, and a second administrator, for nobody checks what they made. */
  static final List<DemoAccount> ALL = List.of(
      onRoster("operator", Role.OPERATOR, new Post(UnitCode.NATION, PilotProvinces.HOTLINE, 0)),
      onRoster("shift-lead", Role.SHIFT_LEAD, new Post(UnitCode.NATION, PilotProvinces.HOTLINE, 1)),
      onRoster("team", Role.TEAM_MEMBER, new Post(LAC_THUY, PilotProvinces.TEAM, 0)),
      onRoster("leader", Role.TEAM_LEADER, new Post(LAC_THUY, PilotProvinces.LEADER, 0)),
      onRoster("district", Role.DISTRICT, new Post(AREA_OF_LAC_THUY, PilotProvinces.DISTRICT, 0)),
      onRoster("province", Role.PROVINCE, new Post(PHU_THO, PilotProvinces.PROVINCE, 0)),
      new DemoAccount("administrator", Role.ADMINISTRATOR, Optional.empty(), Optional.empty()),
      new DemoAccount("administrator2", Role.ADMINISTRATOR, Optional.empty(), Optional.empty()),
      new DemoAccount("auditor", Role.AUDITOR, Optional.empty(), Optional.of(UnitCode.NATION)));

  NewAccount account() {
    return new NewAccount(
        name,
        post.map(Post::name).orElseGet(() -> InventedNames.forKey(name)),
        role,
        unit.map(UnitCode::text),
        post.map(Post::personId));
  }

  private static DemoAccount onRoster(String name, Role role, Post post) {
    return new DemoAccount(name, role, Optional.of(post), Optional.of(post.unit()));
  }
}
