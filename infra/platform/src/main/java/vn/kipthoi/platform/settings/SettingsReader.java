package vn.kipthoi.platform.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads settings by name, remembers every mistake, and reports them together. A name with the
 * prefix that nobody asked for is a mistake too: a misspelt setting must not be ignored.
 */
public final class SettingsReader {

  private final Map<String, String> given;
  private final List<String> mistakes = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  /** @param given names and values, blank values counting as absent */
  public SettingsReader(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /** The value, read by the function, or empty when it is not given. */
  public <T> Optional<T> find(String name, String shape, Function<String, T> read) {
    var unused = asked.add(name);
    return Optional.ofNullable(given.get(name))
        .filter(text -> !text.isBlank())
        .flatMap(text -> tried(name, shape, read, text.strip()));
  }

  /** The value; that it is not given is a mistake. */
  public <T> Optional<T> require(String name, String shape, Function<String, T> read) {
    var text = given.getOrDefault(name, "");
    if (text.isBlank()) {
      mistakes.add(name + " must be given: " + shape);
    }
    return find(name, shape, read);
  }

  /** Whether any setting whose name begins so is given. */
  public boolean mentions(String prefix) {
    return given.entrySet().stream()
        .anyMatch(one -> one.getKey().startsWith(prefix) && !one.getValue().isBlank());
  }

  public Optional<String> text(String name) {
    return find(name, "text", Function.identity());
  }

  public int port(String name, int fallback) {
    return find(name, "a port between 1 and 65535", SettingsReader::port).orElse(fallback);
  }

  public boolean flag(String name, boolean fallback) {
    return find(name, "true or false", SettingsReader::flag).orElse(fallback);
  }

  /** Fails with every mistake found, also names that begin with the prefix and mean nothing. */
  public void finish(String prefix) {
    for (var name : new TreeSet<>(given.keySet())) {
      if (name.startsWith(prefix) && !asked.contains(name)) {
        mistakes.add(name + " is not a setting of this program");
      }
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidSettings(mistakes);
    }
  }

  private <T> Optional<T> tried(String name, String shape, Function<String, T> read, String text) {
    try {
      return Optional.of(read.apply(text));
    } catch (RuntimeException e) {
      // The value is not repeated: it may be a secret.
      mistakes.add(name + " must be " + shape);
      return Optional.empty();
    }
  }

  private static int port(String text) {
    var port = Integer.parseInt(text);
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException();
    }
    return port;
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }
}
