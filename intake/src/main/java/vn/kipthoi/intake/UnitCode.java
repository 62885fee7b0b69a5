package vn.kipthoi.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an administrative unit. Its shape tells the level:
 *
 * <pre>
 *   VN         the nation, whose desk is the hotline's
 *   25         a province         (Decision 19/2025/QĐ-TTg)
 *   A25-159    a supervising area: province, and the former district it is named after
 *   159        a district, until 30 June 2025
 *   05392      a commune, ward, township or special zone
 * </pre>
 *
 * <p>A code alone does not name a unit for ever: 00004 was Phường Trúc Bạch until 30 June 2025 and is
 * Phường Ba Đình since. Ask the {@link Directory} with a day.
 */
public record UnitCode(String text) implements Comparable<UnitCode> {

  private static final Pattern SHAPE = Pattern.compile("\\d{5}|\\d{3}|\\d{2}|A\\d{2}-\\d{3}|VN");

  public static final UnitCode NATION = new UnitCode("VN");

  public UnitCode {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a unit code looks like 05392, 25, A25-159 or VN, not \"" + text + "\"");
    }
  }

  /** Reads what somebody sent; empty when it has the shape of no level. */
  public static Optional<UnitCode> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new UnitCode(text)) : Optional.empty();
  }

  public UnitLevel level() {
    return switch (text.length()) {
      case 2 -> text.equals("VN") ? UnitLevel.NATION : UnitLevel.PROVINCE;
      case 3 -> UnitLevel.DISTRICT;
      case 5 -> UnitLevel.COMMUNE;
      default -> UnitLevel.AREA;
    };
  }

  @Override
  public int compareTo(UnitCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
