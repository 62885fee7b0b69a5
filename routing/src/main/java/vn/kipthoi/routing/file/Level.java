package vn.kipthoi.routing.file;

import java.util.Locale;
import java.util.Optional;

/** High, medium or low, as the forms of Decree 56/2017/NĐ-CP score each item. */
public enum Level {
  LOW,
  MEDIUM,
  HIGH;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Level> of(String word) {
    return switch (word) {
      case "low" -> Optional.of(LOW);
      case "medium" -> Optional.of(MEDIUM);
      case "high" -> Optional.of(HIGH);
      default -> Optional.empty();
    };
  }
}
