package vn.kipthoi.routing.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name in the order of Viet Nam: family, middle, given. Some people have one name alone, and of
 * some children only what they are called is known; that is the given name then.
 */
public record PersonName(Optional<String> family, Optional<String> middle, String given) {

  /** Reads a name as it is said: the first word is the family's, the last one the person's. */
  public static Optional<PersonName> read(String said) {
    var words = new ArrayList<>(List.of(said.strip().split("\\s+")));
    if (words.getFirst().isEmpty()) {
      return Optional.empty();
    }
    var given = words.removeLast();
    if (words.isEmpty()) {
      return Optional.of(new PersonName(Optional.empty(), Optional.empty(), given));
    }
    var family = words.removeFirst();
    var middle = String.join(" ", words);
    return Optional.of(new PersonName(
        Optional.of(family), Optional.of(middle).filter(some -> !some.isEmpty()), given));
  }

  /** As it is written: "Đặng Thị Ngọc Ẩn". */
  public String whole() {
    return Stream.of(family, middle, Optional.of(given))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return Answers.MASK;
  }
}
