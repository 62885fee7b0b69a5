package vn.kipthoi.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An enum whose constants have a word in JSON and in the database: {@code IN_PERSON}, in_person. */
public interface Coded {

  String name();

  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant with this word; hyphens count as underscores, because people write both. */
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> kind, String word) {
    var wanted = word.replace('-', '_');
    return Arrays.stream(kind.getEnumConstants())
        .filter(constant -> constant.word().equals(wanted))
        .findFirst();
  }
}
