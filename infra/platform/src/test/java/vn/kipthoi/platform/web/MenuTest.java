package vn.kipthoi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.signin.Role;

/** No entry of the menu is out of reach, however many there are. */
class MenuTest {

  @Test
  void beginsWhereTheWorkOfItsReaderBegins() {
    var menu = Menu.of(entries(3), "/page3", Optional.empty());

    assertThat(paths(menu.first())).containsExactly("/page3", "/page1", "/page2");
  }

  @Test
  void keepsAsManyInTheBarAsItHoldsAndTheRestOnePressAway() {
    for (var size : IntStream.rangeClosed(0, 14).toArray()) {
      var menu = Menu.of(entries(size), "", Optional.empty());

      assertThat(paths(menu.all())).containsExactlyElementsOf(paths(entries(size)));
      assertThat(menu.first()).hasSizeLessThanOrEqualTo(6);
      assertThat(menu.more().isEmpty()).isEqualTo(size <= 6);
    }
  }

  @Test
  void putsWhatIsSeldomNeededLast() {
    var entries = List.of(entry("/rare").nowAndThen(), entry("/daily"));

    assertThat(paths(Menu.of(entries, "", Optional.empty()).first()))
        .containsExactly("/daily", "/rare");
  }

  @Test
  void saysThatTheShownPageStandsUnderMore() {
    var entries = entries(9);

    assertThat(Menu.of(entries, "", Optional.of(entries.getLast())).isHereUnderMore())
        .isTrue();
    assertThat(Menu.of(entries, "", Optional.of(entries.getFirst())).isHereUnderMore())
        .isFalse();
  }

  private static List<String> paths(List<MenuEntry> entries) {
    return entries.stream().map(MenuEntry::path).toList();
  }

  private static List<MenuEntry> entries(int size) {
    return Arrays.asList(IntStream.rangeClosed(1, size)
        .mapToObj(number -> entry("/page" + number))
        .toArray(MenuEntry[]::new));
  }

  private static MenuEntry entry(String path) {
    return new MenuEntry(path, language -> path, Set.of(Role.OPERATOR));
  }
}
