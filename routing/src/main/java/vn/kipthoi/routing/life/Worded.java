package vn.kipthoi.routing.life;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One of several choices, which the contract and the database write in kebab-case. */
public interface Worded {

  String name();

  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads a word; empty when it is none of the choices. */
  static <E extends Enum<E> & Worded> Optional<E> of(Class<E> choices, String word) {
    return Arrays.stream(choices.getEnumConstants())
        .filter(choice -> choice.word().equals(word))
        .findFirst();
  }
}
