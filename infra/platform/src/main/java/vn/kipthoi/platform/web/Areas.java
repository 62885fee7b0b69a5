package vn.kipthoi.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.signin.Role;

/**
 * The administration's menu as one viewer sees it.
 *
 * @param all in the order of the menu
 * @param here the area of the page being shown; empty outside of the administration
 */
public record Areas(List<Area> all, Optional<Area> here) {

  /** A menu of one link leads nowhere. */
  private static final int FEWEST = 2;

  public Areas {
    all = List.copyOf(all);
  }

  /** Of two areas that a page stands under, the closer one is where it is. */
  static Areas of(List<Area> contributed, Role role, String path) {
    var seen = contributed.stream()
        .filter(area -> area.roles().contains(role))
        .sorted(Comparator.comparing(Area::part))
        .toList();
    var here = seen.stream()
        .filter(area -> path.equals(area.path()) || path.startsWith(area.path() + "/"))
        .max(Comparator.comparingInt(area -> area.path().length()));
    return new Areas(seen, here);
  }

  /** What the overview leads to: every area but itself. */
  public List<Area> beyondOverview() {
    return all.stream().filter(area -> area.part() != Area.Part.OVERVIEW).toList();
  }

  public boolean isHere(Area area) {
    return here.filter(area::equals).isPresent();
  }

  boolean isWorthAMenu() {
    return here.isPresent() && all.size() >= FEWEST;
  }
}
