package vn.kipthoi.intake.talk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The words by which harm to a child is named, in Vietnamese and English, from one list. */
public final class WordsOfHarm {

  private static final List<String> WORDS = shipped();

  private WordsOfHarm() {}

  /** Whether a word of the list stands there, or one that begins with it; marks do not matter. */
  public static boolean areIn(String text) {
    var plain = PlainWords.of(text);
    return WORDS.stream().anyMatch(plain::contains);
  }

  private static List<String> shipped() {
    try (var stream = WordsOfHarm.class.getResourceAsStream("words-of-harm.txt")) {
      if (stream == null) {
        throw new IllegalStateException("expected the words of harm beside this class");
      }
      return Arrays.stream(new String(stream.readAllBytes(), UTF_8).split("\n"))
          .filter(line -> !line.isBlank())
          .map(line -> " " + PlainWords.of(line).strip())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
