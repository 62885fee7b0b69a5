package vn.kipthoi.intake.likeness;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a Vietnamese word sounds over a telephone, without its tone: what regions say alike (s and x, ch
 * and tr, d, gi, r and v, l and n, final n and ng, t and c) and hurried fingers write alike (f for
 * ph, k for c, j and z for gi, i for y) comes out the same.
 */
final class Sounds {

  private record Change(Pattern from, String to) {

    static Change of(String from, String to) {
      return new Change(Pattern.compile(from), to);
    }
  }

  private static final List<Change> CHANGES = List.of(
      Change.of("^(ngh|ng)", "ŋ"),
      Change.of("^(nh)", "ɲ"),
      Change.of("^(kh)", "x̌"),
      Change.of("^(ph)", "f"),
      Change.of("^(th)", "θ"),
      Change.of("^(tr|ch)", "č"),
      Change.of("^(gh)", "g"),
      Change.of("^(qu|w)", "kw"),
      Change.of("^(gi|d|r|v|j|z)(?=[aeiouy])", "z"),
      Change.of("^gi(?=[^aeiouy]|$)", "zi"),
      Change.of("^(c|k)", "k"),
      Change.of("^(s|x)", "s"),
      Change.of("^(l|n)", "n"),
      Change.of("y", "i"),
      Change.of("(nh|ng|n)$", "n"),
      Change.of("(ch|c|t|k)$", "t"));

  private Sounds() {}

  /** @param plain a word in lower case, without diacritics */
  static String of(String plain) {
    var sound = plain;
    for (var change : CHANGES) {
      sound = change.from().matcher(sound).replaceFirst(change.to());
    }
    return sound;
  }
}
