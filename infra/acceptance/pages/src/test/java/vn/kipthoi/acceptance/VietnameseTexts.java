package vn.kipthoi.acceptance;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What the pages say in Vietnamese, from the texts of all modules. What people wrote is Vietnamese on
 * every page; the page's own words are not.
 */
final class VietnameseTexts {

  private static final Path HOUSE = Path.of("../../..");
  private static final String VIETNAMESE = "_vi.properties";

  /** Shorter ones may be a name, or a part of what somebody wrote. */
  private static final int SHORTEST = 6;

  private final Set<String> texts = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  private VietnameseTexts() {}

  static VietnameseTexts ofTheHouse() {
    var all = new VietnameseTexts();
    try (var files = Files.walk(HOUSE)) {
      files
          .filter(file -> file.toString().endsWith(VIETNAMESE))
          .filter(file -> file.toString().contains("/src/main/resources/"))
          .forEach(all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The text, when a page has it from the Vietnamese side. */
  Optional<String> in(String said) {
    return Optional.of(said)
        .filter(text -> texts.contains(text) || beginnings.stream().anyMatch(text::startsWith));
  }

  private void add(Path file) {
    var english = read(Path.of(file.toString().replace(VIETNAMESE, "_en.properties")));
    var own = read(file);
    for (var key : own.stringPropertyNames()) {
      var text = own.getProperty(key);
      if (!text.equals(english.getProperty(key))) {
        add(text);
      }
    }
  }

  private void add(String pattern) {
    var text = pattern.replace("''", "'");
    var parameter = text.indexOf('{');
    var constant = parameter < 0 ? text : text.substring(0, parameter);
    if (constant.strip().length() >= SHORTEST && hasMarks(constant)) {
      (parameter < 0 ? texts : beginnings).add(constant);
    }
  }

  private static boolean hasMarks(String text) {
    return text.chars().anyMatch(letter -> letter > 0x7F && Character.isLetter(letter));
  }

  private static Properties read(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
