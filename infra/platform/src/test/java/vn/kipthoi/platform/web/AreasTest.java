package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Area.Part;

/** One menu beside all pages of the administration, whichever module contributed them. */
class AreasTest {

  private static final Area ACCOUNTS = area(Part.ACCESS, "/admin/accounts", Role.ADMINISTRATOR);
  private static final Area JOURNAL = area(Part.ACCESS, "/admin/journal", Role.AUDITOR);
  private static final Area TEAMS = area(Part.STAFF, "/admin/teams", Role.ADMINISTRATOR);
  private static final Area OVERVIEW = area(Part.OVERVIEW, "/admin", Role.ADMINISTRATOR);
  private static final List<Area> CONTRIBUTED = List.of(ACCOUNTS, JOURNAL, TEAMS, OVERVIEW);

  @Test
  void standsInItsOrderWhicheverModuleWasMountedFirst() {
    assertThat(Areas.of(CONTRIBUTED, Role.ADMINISTRATOR, "/admin").all())
        .containsExactly(OVERVIEW, TEAMS, ACCOUNTS);
  }

  @Test
  void saysOfAPageBelowAnAreaThatItIsInThatAreaAndNotInTheOverview() {
    var areas = Areas.of(CONTRIBUTED, Role.ADMINISTRATOR, "/admin/accounts/new");

    assertThat(areas.here()).contains(ACCOUNTS);
    assertThat(areas.isHere(OVERVIEW)).isFalse();
  }

  @Test
  void isNoMenuForWhoeverSeesOneAreaOnlyAndNoneOutsideOfTheAdministration() {
    assertThat(Areas.of(CONTRIBUTED, Role.AUDITOR, "/admin/journal").isWorthAMenu())
        .isFalse();
    assertThat(Areas.of(CONTRIBUTED, Role.ADMINISTRATOR, "/account").isWorthAMenu())
        .isFalse();
    assertThat(Areas.of(CONTRIBUTED, Role.ADMINISTRATOR, "/admin/teams").isWorthAMenu())
        .isTrue();
  }

  @Test
  void showsNothingToWhoeverAdministersNothing() {
    assertThat(Areas.of(CONTRIBUTED, Role.OPERATOR, "/admin").all()).isEmpty();
  }

  private static Area area(Part part, String path, Role role) {
    return new Area(part, path, language -> path, language -> path, Set.of(role));
  }
}
