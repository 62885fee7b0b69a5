package vn.kipthoi.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sixteen digits that bring a reporter back without a name. Whoever has them may ask what became of
 * the report, so they are given once, after the commit, and are not kept: only a keyed fingerprint is.
 */
public final class Receipt {

  public static final int DIGITS = 16;

  private static final Pattern SHAPE = Pattern.compile("\\d{" + DIGITS + "}");

  private final String digits;

  private Receipt(String digits) {
    this.digits = digits;
  }

  /** Reads a receipt as people write it down, with spaces, dots or dashes between the digits. */
  public static Optional<Receipt> parse(String text) {
    var digits = text.replaceAll("[\\s.\\-\\u00A0]", "");
    return SHAPE.matcher(digits).matches() ? Optional.of(new Receipt(digits)) : Optional.empty();
  }

  public String digits() {
    return digits;
  }

  /** As it is shown and read out: {@code 1234 5678 9012 3456}. */
  public String inFours() {
    return digits.replaceAll("(.{4})(?!$)", "$1 ");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Receipt that && digits.equals(that.digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return "‹receipt›";
  }
}
