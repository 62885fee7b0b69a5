package vn.kipthoi.routing.units.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.kipthoi.routing.administration.web.Sent;

/** One change as a person fills it in, as lines of the table. What they left out stays empty there. */
final class ChangeLine {

  private ChangeLine() {}

  /** A merger is two lines: the one unit ends, and the other takes its people. */
  static String of(Sent sent) {
    return switch (sent.text("what")) {
      case "add" -> line("add", sent, sent.text("kind"), sent.text("name"), sent.text("above"));
      case "rename" -> line("rename", sent, sent.text("name"));
      case "retype" -> line("retype", sent, sent.text("kind"));
      case "place" -> line("place", sent, sent.text("above"));
      case "merge" ->
        line("end", sent) + line("link", sent, sent.text("successor"), sent.text("share"));
      default -> "";
    };
  }

  private static String line(String change, Sent sent, String... between) {
    var fields = new ArrayList<>(List.of(sent.text("day"), change, sent.text("code")));
    fields.addAll(List.of(between));
    fields.add(sent.text("decree"));
    return fields.stream().map(ChangeLine::quoted).collect(Collectors.joining(",")) + "\n";
  }

  private static String quoted(String field) {
    return field.matches("[^,;\"\\t\\r\\n]*") ? field : "\"" + field.replace("\"", "\"\"") + "\"";
  }
}
