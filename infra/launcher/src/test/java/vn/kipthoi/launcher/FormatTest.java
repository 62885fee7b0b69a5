package vn.kipthoi.launcher;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds every source file to the one layout. It runs here, and not as a plugin, because a formatter
 * reads the language of the JDK that it runs on, and Maven's own may be an older one. {@code mvn
 * spotless:apply}, with Maven on a JDK 25, lays the files out.
 */
class FormatTest {

  private static final Path ROOT = Path.of("../..");
  private static final Formatter FORMATTER = Formatter.createFormatter(
      JavaFormatterOptions.builder().style(Style.GOOGLE).build());

  @Test
  void findsEveryFileLaidOut() throws IOException {
    try (var files = Files.walk(ROOT)) {
      assertThat(files.filter(FormatTest::isSource).filter(FormatTest::isOutOfShape))
          .as("run mvn spotless:apply with Maven on a JDK 25")
          .isEmpty();
    }
  }

  @Test
  void findsTheSourcesOfAllModules() throws IOException {
    try (var files = Files.walk(ROOT)) {
      var sources = files.filter(FormatTest::isSource).map(Path::toString).collect(toList());
      assertThat(Stream.of("intake", "routing", "notifier", "platform", "launcher"))
          .allSatisfy(module -> assertThat(sources).anyMatch(path -> path.contains(module)));
    }
  }

  private static boolean isSource(Path file) {
    var path = file.toString();
    return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
  }

  private static boolean isOutOfShape(Path file) {
    try {
      var source = Files.readString(file);
      return !laidOut(source).equals(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FormatterException e) {
      throw new AssertionError(file + " cannot be read by the formatter", e);
    }
  }

  private static String laidOut(String source) throws FormatterException {
    var formatted = FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(source));
    return ImportOrderer.reorderImports(formatted, Style.GOOGLE);
  }
}
