package vn.kipthoi.routing;

import java.util.regex.Pattern;

/**
 * A step of a ladder, by name: {@code team}, {@code leader}, {@code district}, {@code province},
 * {@code hotline} in the ladder that ships. Which rungs there are, and in what order, is data: a
 * province without supervising areas has no district rung.
 */
public record Rung(String word) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{1,29}");

  public Rung {
    if (!SHAPE.matcher(word).matches()) {
      throw new IllegalArgumentException("a rung is one lower-case word, such as \"team\"");
    }
  }

  @Override
  public String toString() {
    return word;
  }
}
