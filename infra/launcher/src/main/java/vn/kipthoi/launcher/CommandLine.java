package vn.kipthoi.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings the places where a setting may be said to one: {@code --join=…} on the command line, else
 * {@code KIPTHOI_JOIN} in the environment, else {@code -Dkipthoi.join=…}, which is how the run
 * profile says what it prefers.
 */
final class CommandLine {

  static final String PREFIX = "KIPTHOI_";
  private static final String PROPERTY_PREFIX = "kipthoi.";
  private static final String DATABASE = "DATABASE_URL";

  private CommandLine() {}

  /** Every setting that was given, by the name that it has in the environment. */
  static Map<String, String> gather(
      List<String> arguments, Map<String, String> environment, Map<?, ?> properties) {
    var given = new HashMap<String, String>();
    properties.forEach((name, value) -> putProperty(given, name.toString(), value.toString()));
    environment.forEach((name, value) -> putVariable(given, name, value));
    arguments.forEach(argument -> putArgument(given, argument));
    return given;
  }

  private static void putProperty(Map<String, String> given, String name, String value) {
    if (name.startsWith(PROPERTY_PREFIX)) {
      put(given, variable(name.substring(PROPERTY_PREFIX.length())), value);
    }
  }

  private static void putVariable(Map<String, String> given, String name, String value) {
    if (name.startsWith(PREFIX) || name.equals(DATABASE)) {
      put(given, name, value);
    }
  }

  private static void putArgument(Map<String, String> given, String argument) {
    var parts = argument.split("=", 2);
    if (!parts[0].startsWith("--")) {
      put(given, PREFIX + "? \"" + parts[0] + "\"", "given");
    } else {
      put(given, variable(parts[0].substring(2)), parts.length > 1 ? parts[1] : "true");
    }
  }

  /** Nothing said is nothing meant: a blank value leaves what was said elsewhere. */
  private static void put(Map<String, String> given, String name, String value) {
    if (!value.isBlank()) {
      var unused = given.put(name, value);
    }
  }

  private static String variable(String word) {
    var name = word.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    return name.equals(DATABASE) ? DATABASE : PREFIX + name;
  }
}
