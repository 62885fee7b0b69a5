package vn.kipthoi.routing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.web.Language;

/**
 * How one person wants to be reached.
 *
 * @param language what they are written to and spoken to in
 * @param ways in the order in which they want them used
 */
public record ContactCard(UUID person, Language language, List<ContactWay> ways) {

  public ContactCard {
    ways = List.copyOf(ways);
  }

  /** The first of their ways of that kind. */
  public Optional<ContactWay> way(ContactWay.Kind kind) {
    return ways.stream().filter(way -> way.kind() == kind).findFirst();
  }
}
