package vn.kipthoi.routing.web;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Spoken;

/**
 * What a story is told with.
 *
 * @param people the names of those who appear in it; whoever is missing is "somebody on duty"
 */
public record Telling(Names names, Language language, Instant now, Map<UUID, String> people) {

  public Telling {
    people = Map.copyOf(people);
  }

  /** The name of the person whose id the detail has under {@code person}. */
  public String person(JsonObject detail) {
    return name(detail.getString("person"));
  }

  public String name(String person) {
    return people.getOrDefault(UUID.fromString(person), names.words().somebody());
  }

  /** The name of the unit whose code the detail has under the key. */
  public String unit(JsonObject detail, String key) {
    return names.unit(new UnitCode(detail.getString(key)));
  }

  public String moment(JsonObject detail, String key) {
    return new Spoken(language).moment(now, Instant.parse(detail.getString(key)));
  }
}
