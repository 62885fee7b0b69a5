package vn.kipthoi.intake;

import java.util.regex.Pattern;

/**
 * The code of a unit: a commune's five digits or a province's two (Decision 19/2025/QĐ-TTg), a
 * supervising area's {@code A25-159}, or {@code VN} for the nation, whose desk is the hotline's.
 */
public record UnitCode(String text) implements Comparable<UnitCode> {

  public static final UnitCode NATION = new UnitCode("VN");

  private static final Pattern SHAPE = Pattern.compile("\\d{5}|\\d{3}|\\d{2}|A\\d{2}-\\d{3}|VN");

  public UnitCode {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a unit code looks like 05392, 25, A25-159 or VN, not \"" + text + "\"");
    }
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
