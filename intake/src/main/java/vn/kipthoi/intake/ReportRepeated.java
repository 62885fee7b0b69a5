package vn.kipthoi.intake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.facts.Fact;

/**
 * A report was taken that speaks of the same child, address or suspect as earlier ones. Nobody has
 * judged it: it counts, and never merges. Ids only.
 *
 * @param earlier the reports of the twelve months before it that are alike
 */
public record ReportRepeated(UUID reportId, List<UUID> earlier) {

  public static final String KIND = "ReportRepeated";

  public ReportRepeated {
    earlier = List.copyOf(earlier);
  }

  /** The fact to record; of one report there is one, so a repetition is refused. */
  public Fact asFact(Instant recordedAt) {
    var name = KIND + "|" + reportId;
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    var ids = new JsonArray(earlier.stream().map(UUID::toString).toList());
    return new Fact(id, KIND, reportId, new JsonObject().put("earlier", ids), recordedAt);
  }

  public static ReportRepeated from(Fact fact) {
    var ids = fact.body().getJsonArray("earlier").stream();
    return new ReportRepeated(
        fact.subject(), ids.map(id -> UUID.fromString((String) id)).toList());
  }
}
