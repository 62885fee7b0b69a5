package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each language in its own file: no Vietnamese in templates, scripts, or the English texts. */
class LanguageTextTest {

  private static final Path HOUSE = Path.of("../..");

  /** A word with a letter that English does not have. */
  private static final Pattern MARKED =
      Pattern.compile("[A-Za-z]*[À-ỹĐđ][A-Za-zÀ-ỹĐđ]*(?: [A-Z][A-Za-zÀ-ỹĐđ]*)*");

  /** Names, and words of the field that English texts of the field keep. */
  private static final Set<String> KEPT = Set.of(
      "Kịp Thời",
      "Tết",
      "Bính Thân",
      "Mường",
      "Mông",
      "Chăm",
      "Ê Đê",
      "Lạc Thủy",
      "Phú Thọ",
      "Hòa Bình",
      "Chi Nê",
      "Nê",
      "Tư",
      "xã",
      "phường",
      "thị",
      "trấn",
      "xã Lạc Thủy",
      "Tày",
      "Thái",
      "Nùng",
      "Ê",
      "Đê",
      "NĐ");

  @Test
  void englishTextsAreEnglish() throws IOException {
    assertThat(lines("_en.properties")
            .flatMap(line -> MARKED.matcher(line.text()).results().map(word -> word.group()))
            .filter(word -> !KEPT.contains(word)))
        .isEmpty();
  }

  /** The name of a language is written in it, and says so. */
  @Test
  void templatesAndScriptsSayNothingByThemselves() throws IOException {
    assertThat(Stream.concat(lines(".jte"), lines(".mjs"))
            .filter(line -> MARKED.matcher(line.text()).find())
            .filter(line -> !line.text().contains("lang=") && !isComment(line.text()))
            .filter(line -> !line.text().contains("replaceAll(\"đ\", \"d\")")))
        .isEmpty();
  }

  @Test
  void findsWhatItLooksFor() {
    assertThat(MARKED.matcher("Close the Đóng").find()).isTrue();
    assertThat(MARKED.matcher("Close – it’s done…").find()).isFalse();
  }

  private record Line(Path file, String text) {}

  private static boolean isComment(String text) {
    return List.of("//", "/*", "*", "<%--").stream().anyMatch(text.strip()::startsWith);
  }

  private static Stream<Line> lines(String ending) throws IOException {
    try (var files = Files.walk(HOUSE)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> file.toString().contains("/src/main/"))
          .flatMap(LanguageTextTest::lines)
          .toList()
          .stream();
    }
  }

  private static Stream<Line> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(text -> new Line(file, text));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
