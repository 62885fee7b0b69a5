package vn.kipthoi.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The consoles' menu as one viewer sees it: as many entries as a bar of 1440 pixels holds beside
 * the viewer's name, the rest one press away. On a phone all of them are one press away, so that
 * none is pushed off the screen.
 *
 * @param first in the bar, beginning with the page where the viewer's work begins
 * @param more behind "more"
 * @param here the entry of the page being shown
 */
public record Menu(List<MenuEntry> first, List<MenuEntry> more, Optional<MenuEntry> here) {

  private static final int MOST_IN_THE_BAR = 6;

  /** Two short words side by side fit the narrowest phone. */
  private static final int FEW = 2;

  public Menu {
    first = List.copyOf(first);
    more = List.copyOf(more);
  }

  static Menu of(List<MenuEntry> entries, String landing, Optional<MenuEntry> here) {
    var sorted = entries.stream()
        .sorted(Comparator.comparing((MenuEntry entry) -> !entry.path().equals(landing))
            .thenComparing(MenuEntry::seldom))
        .toList();
    var held = sorted.size() > MOST_IN_THE_BAR ? MOST_IN_THE_BAR - 1 : sorted.size();
    return new Menu(sorted.subList(0, held), sorted.subList(held, sorted.size()), here);
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }

  /** Whether a phone shows all of them side by side as well. */
  public boolean isShort() {
    return first.size() <= FEW;
  }

  public List<MenuEntry> all() {
    return Stream.concat(first.stream(), more.stream()).toList();
  }

  public boolean isHere(MenuEntry entry) {
    return here.filter(entry::equals).isPresent();
  }

  public boolean isHereUnderMore() {
    return more.stream().anyMatch(this::isHere);
  }
}
