package vn.kipthoi.launcher.verification;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kipthoi.launcher.store.KeptLink;
import vn.kipthoi.launcher.store.KeptLink.KeptLine;

/** Works out the texts that are sealed and hashed, as {@code infra/docs/journal.md} says. */
final class LineText {

  private static final JsonFactory JSON = new JsonFactory();

  private LineText() {}

  /** What the seal of a line is made of. */
  static String ofLine(KeptLine line) {
    return list(List.of(
        quoted("kipthoi-journal-1"),
        quoted(line.id()),
        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, line.at())),
        quoted(line.actor()),
        quoted(line.action()),
        quoted(line.subject()),
        canonical(line.detail()),
        quoted(line.purpose()),
        quoted(line.policy())));
  }

  /** What the hash of a link is made of, after the hash before it. */
  static String ofLink(KeptLink link, KeptLine line) {
    return list(List.of(
        quoted("kipthoi-link-1"),
        Long.toString(link.link()),
        Long.toString(link.lineNumber()),
        quoted(line.seal().map(HexFormat.of()::formatHex)),
        ofLine(line)));
  }

  /** Any JSON text in its one form. */
  static String canonical(String json) {
    try (var parser = JSON.createParser(json)) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new UncheckedIOException("the database returns JSON that is none", e);
    }
  }

  private static String value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> quoted(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
        parser.getDecimalValue().stripTrailingZeros().toPlainString();
      default -> parser.getText();
    };
  }

  private static String object(JsonParser parser) throws IOException {
    var members = new TreeMap<String, String>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String array(JsonParser parser) throws IOException {
    var values = new ArrayList<String>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return list(values);
  }

  private static String list(List<String> values) {
    return "[" + String.join(",", values) + "]";
  }

  private static String quoted(Optional<String> text) {
    return text.map(LineText::quoted).orElse("null");
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(LineText::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> unit < 0x20 ? "\\u%04x".formatted(unit) : Character.toString((char) unit);
    };
  }
}
