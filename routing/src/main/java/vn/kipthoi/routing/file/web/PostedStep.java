package vn.kipthoi.routing.file.web;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.kipthoi.routing.file.AnswerValue;
import vn.kipthoi.routing.file.FormField;
import vn.kipthoi.routing.file.FormStep;

/**
 * One step of a form as a browser posts it, without any script. What a browser leaves out, such as a
 * box that is not ticked, is an answer taken away.
 *
 * <pre>
 *   childName            its value           childName~unknown     on
 *   groups               once for each       harms.0.stage         of the first row
 * </pre>
 */
final class PostedStep {

  static final String UNKNOWN = "~unknown";

  private static final Pattern PLACE = Pattern.compile("\\d{1,3}");

  private final MultiMap posted;

  PostedStep(MultiMap posted) {
    this.posted = posted;
  }

  /** The same as a program would have sent it. */
  JsonObject answers(FormStep step) {
    var answers = new JsonObject();
    step.fields().forEach(field -> {
      if (wasShown(field)) {
        answers.put(field.name(), value(field));
      }
    });
    return answers;
  }

  /** A field that the page did not show, because another made it needless, stays as it was. */
  private boolean wasShown(FormField field) {
    return posted.contains("_shown", field.name(), false);
  }

  private Object value(FormField field) {
    return switch (field.kind()) {
      case ROWS -> rows(field);
      case CHOICES -> new JsonArray(posted.getAll(field.name()));
      default ->
        posted.contains(field.name() + UNKNOWN)
            ? AnswerValue.UNKNOWN
            : Optional.ofNullable(posted.get(field.name())).orElse("");
    };
  }

  private JsonArray rows(FormField field) {
    var rows = new JsonArray();
    for (var place : places(field)) {
      var row = new JsonObject();
      field
          .columns()
          .forEach(column -> row.put(
              column.name(),
              Optional.ofNullable(posted.get(field.name() + "." + place + "." + column.name()))
                  .orElse("")));
      rows.add(row);
    }
    return rows;
  }

  private TreeSet<Integer> places(FormField field) {
    var places = new TreeSet<Integer>();
    for (var name : posted.names()) {
      var parts = name.split("\\.", 3);
      if (parts.length == 3
          && parts[0].equals(field.name())
          && PLACE.matcher(parts[1]).matches()) {
        places.add(Integer.valueOf(parts[1]));
      }
    }
    return places;
  }

  static boolean hasUnknownBox(FormField field) {
    return field.unknown()
        && switch (field.kind()) {
          case LINE, TEXT, DATE, MOMENT, NUMBER -> true;
          case CHOICE, CHOICES, LEVEL, YES_NO, ROWS -> false;
        };
  }
}
