package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kipthoi.platform.signin.Role;

/**
 * Every page of every role, found from the routes and from the links on the pages: it opens, has a
 * title and says its language, fits screens of 1440, 390 and 320 px, meets WCAG 2.2 AA, leaves the
 * console quiet, and in English says nothing in Vietnamese but what people wrote.
 */
class EveryPageTest {

  private static final String LAC_THUY = "05392";
  private static final Map<Role, String> ACCOUNTS = Map.of(
      Role.OPERATOR, "operator",
      Role.SHIFT_LEAD, "shift-lead",
      Role.TEAM_MEMBER, "team",
      Role.TEAM_LEADER, "leader",
      Role.DISTRICT, "district",
      Role.PROVINCE, "province",
      Role.ADMINISTRATOR, "administrator",
      Role.AUDITOR, "auditor");

  @RegisterExtension
  static final Hotline hotline = Hotline.standingAt("2026-11-23T01:00:00Z");

  @RegisterExtension
  static final Window window = new Window();

  /** What one role was shown whole is not looked at as closely for the next. */
  private static final Set<String> LOOKED_AT = ConcurrentHashMap.newKeySet();

  @BeforeAll
  static void casesInSeveralStates() {
    var reporting = new Reporting(hotline);
    var accepted = reporting.urgent();
    reporting.accepts("team", LAC_THUY, accepted);
    assertThat(List.of(reporting.urgent(), reporting.calm())).doesNotContain(accepted);
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void opensWholeInBothLanguagesAtEveryWidth(Optional<Role> role) {
    try (var screen = Screen.of(window.browser(), hotline.address())) {
      role.map(ACCOUNTS::get).ifPresent(name -> screen.signIn(name, hotline.password(name)));
      var findings = new ArrayList<String>();
      var round = new Round(hotline.ways(), role);
      var inspection = new Inspection(screen, findings);
      for (var next = round.next(); next.isPresent(); next = round.next()) {
        var stop = next.get();
        if (inspection.isPage(stop.path())) {
          inspection.look(stop.path(), LOOKED_AT.add(stop.way()));
          round.found(screen.addresses("a[href^='/']"));
        }
      }
      assertThat(round.visited()).as("pages of %s", role).hasSizeGreaterThan(3);
      assertThat(findings).as("pages of %s", role).isEmpty();
    }
  }

  static Stream<Optional<Role>> everybody() {
    return Stream.concat(
        Stream.of(Optional.empty()), List.of(Role.values()).stream().map(Optional::of));
  }
}
