package vn.kipthoi.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * From whom a report and its case are to be kept, as the hotline's desk says when it takes the report.
 * Ids and codes only. In words, as facts and the contract have them:
 *
 * <pre>
 *   person:0198b2c4-…     one person of a roster
 *   post:05392/leader     whoever stands on that post, such as a commune's chair
 *   unit:05392            everybody of a commune
 * </pre>
 */
public sealed interface KeptFrom {

  /** @param id as whoever keeps the rosters knows them */
  record Person(UUID id) implements KeptFrom {}

  /**
   * Somebody who is known by what they are and not by name.
   *
   * @param post the word of the post in its unit
   */
  record Post(UnitCode unit, String post) implements KeptFrom {}

  /** A whole commune, those who come to it later too; it is passed over. */
  record Commune(UnitCode unit) implements KeptFrom {}

  Pattern POST = Pattern.compile("([0-9A-Z-]{2,7})/([a-z][a-z0-9_-]{0,29})");

  default String word() {
    return switch (this) {
      case Person(var id) -> "person:" + id;
      case Post(var unit, var post) -> "post:" + unit.text() + "/" + post;
      case Commune(var unit) -> "unit:" + unit.text();
    };
  }

  /** Reads a word; empty for anything that is none. */
  static Optional<KeptFrom> ofWord(String word) {
    var colon = word.indexOf(':');
    var rest = word.substring(colon + 1);
    return switch (word.substring(0, Math.max(colon, 0))) {
      case "person" -> person(rest);
      case "post" -> post(rest);
      case "unit" ->
        UnitCode.parse(rest).filter(unit -> unit.level() == UnitLevel.COMMUNE).map(Commune::new);
      default -> Optional.empty();
    };
  }

  private static Optional<KeptFrom> person(String id) {
    try {
      return Optional.of(new Person(UUID.fromString(id)));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<KeptFrom> post(String text) {
    var found = POST.matcher(text);
    return found.matches()
        ? UnitCode.parse(found.group(1)).map(unit -> new Post(unit, found.group(2)))
        : Optional.empty();
  }
}
