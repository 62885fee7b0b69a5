package vn.kipthoi.platform.journal;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the one form that is sealed and linked: no blanks, names in the order of their UTF-16
 * units, only what must be escaped escaped (RFC 8785), numbers as plain decimals without needless
 * zeros, so that a column of type {@code jsonb} gives back what was sealed.
 */
final class CanonicalJson {

  private static final Map<Character, String> NAMED = Map.of(
      '"', "\\\"", '\\', "\\\\", '\b', "\\b", '\f', "\\f", '\n', "\\n", '\r', "\\r", '\t', "\\t");

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  static String of(JsonArray array) {
    var canonical = new CanonicalJson();
    canonical.array(array);
    return canonical.text.toString();
  }

  private void value(@Nullable Object value) {
    switch (value) {
      case null -> text.append("null");
      case JsonObject object -> object(object);
      case JsonArray array -> array(array);
      case String string -> string(string);
      case Number number -> number(number);
      case Boolean flag -> text.append(flag.booleanValue());
      default ->
        throw new IllegalArgumentException("JSON has no " + value.getClass().getName());
    }
  }

  private void object(JsonObject object) {
    text.append('{');
    var ordered = new TreeMap<>(object.getMap());
    for (var entries = ordered.keySet().iterator(); entries.hasNext(); ) {
      var name = entries.next();
      string(name);
      text.append(':');
      value(object.getValue(name));
      separate(entries);
    }
    text.append('}');
  }

  private void array(JsonArray array) {
    text.append('[');
    for (var values = array.iterator(); values.hasNext(); ) {
      value(values.next());
      separate(values);
    }
    text.append(']');
  }

  private void separate(Iterator<?> rest) {
    if (rest.hasNext()) {
      text.append(',');
    }
  }

  private void number(Number number) {
    var plain = new BigDecimal(number.toString()).stripTrailingZeros();
    text.append(plain.toPlainString());
  }

  private void string(String string) {
    text.append('"');
    string.chars().forEach(this::unit);
    text.append('"');
  }

  private void unit(int unit) {
    var named = NAMED.get((char) unit);
    if (named != null) {
      text.append(named);
    } else if (unit < ' ') {
      text.append("\\u%04x".formatted(unit));
    } else {
      text.append((char) unit);
    }
  }
}
