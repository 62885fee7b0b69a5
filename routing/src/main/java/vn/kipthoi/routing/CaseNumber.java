package vn.kipthoi.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * A case, for people: six characters that are not mistaken for one another when read aloud or
 * typed on a phone. Drawn at random, so that it tells nothing of how many cases there are.
 */
public record CaseNumber(String text) {

  private static final String ALPHABET = "23456789CDFGHJKMNPQRTVWX";
  private static final int LENGTH = 6;
  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

  public CaseNumber {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("a case number looks like 7K2F9Q");
    }
  }

  public static CaseNumber draw(RandomGenerator random) {
    var drawn = new StringBuilder(LENGTH);
    for (var i = 0; i < LENGTH; i++) {
      drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new CaseNumber(drawn.toString());
  }

  /** Reads what a person typed: lower case and spaces are forgiven. */
  public static Optional<CaseNumber> parse(String typed) {
    var text = typed.replace(" ", "").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(text).matches() ? Optional.of(new CaseNumber(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
