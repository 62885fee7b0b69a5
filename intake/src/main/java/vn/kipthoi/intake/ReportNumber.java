package vn.kipthoi.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a report as people say it: {@code R-2026-000123}. It tells nothing of its content. */
public record ReportNumber(String text) {

  private static final Pattern SHAPE = Pattern.compile("R-\\d{4}-\\d{6,10}");

  public ReportNumber {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("a report number looks like R-2026-000123");
    }
  }

  public static ReportNumber of(int year, long running) {
    return new ReportNumber("R-%04d-%06d".formatted(year, running));
  }

  public static Optional<ReportNumber> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new ReportNumber(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
