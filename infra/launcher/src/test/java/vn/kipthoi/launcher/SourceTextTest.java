package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a compiled class no longer shows. */
class SourceTextTest {

  private static final Path HOUSE = Path.of("../..");

  private static final Pattern LOCK = Pattern.compile("\\bsynchronized\\s*\\(");
  private static final Pattern LEFT_OVER =
      Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b|@Dis" + "abled\\b|\\bThread\\.sl" + "eep\\(");

  @Test
  void nobodyLocksAnObject() throws IOException {
    assertThat(containing(LOCK, "src/main/java")).isEmpty();
  }

  @Test
  void nothingIsLeftForLaterNorSwitchedOff() throws IOException {
    assertThat(containing(LEFT_OVER, "src")).isEmpty();
  }

  @Test
  void findsWhatItLooksFor() {
    assertThat(LOCK.matcher("  synchronized (this) {").find()).isTrue();
    assertThat(LEFT_OVER.matcher("// TO" + "DO later").find()).isTrue();
  }

  private static List<Path> containing(Pattern pattern, String below) throws IOException {
    try (var files = sources(below)) {
      return files.filter(file -> pattern.matcher(text(file)).find()).toList();
    }
  }

  private static Stream<Path> sources(String below) throws IOException {
    return Files.walk(HOUSE)
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> file.toString().contains("/" + below + "/"))
        .filter(file -> !file.toString().contains("/target/"))
        .filter(file -> !file.toString().contains("/planted/"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
