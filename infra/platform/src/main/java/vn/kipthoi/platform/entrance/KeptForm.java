package vn.kipthoi.platform.entrance;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.platform.web.LateForm;

/** A form that waits to be sent again. */
public record KeptForm(UUID id, Instant keptAt, LateForm form) {

  private static final int SHOWN = 600;

  /** What was written most of, so that people see what it is. */
  public String excerpt() {
    var longest = form.fields().stream()
        .map(Map.Entry::getValue)
        .max(Comparator.comparingInt(String::length))
        .orElse("");
    return longest.length() <= SHOWN ? longest : longest.substring(0, SHOWN) + "…";
  }
}
