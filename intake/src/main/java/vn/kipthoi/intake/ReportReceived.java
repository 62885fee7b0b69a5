package vn.kipthoi.intake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.facts.Fact;

/**
 * A report was taken. Ids, codes and instants only: who and what stay sealed with intake.
 *
 * @param reportId the report
 * @param reportNumber its number, as people say it
 * @param heardAt when the hotline heard it; every clock of the law runs from here
 * @param priority what triage found
 * @param locality what is known of the commune
 * @param conflict whether it concerns somebody in the authorities of that commune
 * @param twelveHours whether the law's twelve hours for an emergency measure run (Decree
 *     56/2017/NĐ-CP, art. 26(3), 31): grave harm, or a caregiver is the one who harms
 */
public record ReportReceived(
    UUID reportId,
    String reportNumber,
    Instant heardAt,
    Priority priority,
    Locality locality,
    boolean conflict,
    boolean twelveHours) {

  public static final String KIND = "ReportReceived";

  /** The fact to record; its id is the report's, so a second recording is refused. */
  public Fact asFact(Instant recordedAt) {
    return new Fact(reportId, KIND, reportId, json(), recordedAt);
  }

  public static ReportReceived from(Fact fact) {
    var json = fact.body();
    return new ReportReceived(
        fact.subject(),
        json.getString("reportNumber"),
        Instant.parse(json.getString("heardAt")),
        Priority.valueOf(json.getString("priority")),
        locality(json.getJsonArray("communes"), json.getString("province", "")),
        json.getBoolean("conflict"),
        json.getBoolean("twelveHours"));
  }

  private JsonObject json() {
    var json = new JsonObject()
        .put("reportNumber", reportNumber)
        .put("heardAt", heardAt.toString())
        .put("priority", priority.name())
        .put("conflict", conflict)
        .put("twelveHours", twelveHours)
        .put("communes", new JsonArray(communes().stream().map(UnitCode::text).toList()));
    return locality instanceof Locality.SomewhereIn(var province)
        ? json.put("province", province.text())
        : json;
  }

  private List<UnitCode> communes() {
    return switch (locality) {
      case Locality.Determined(var commune) -> List.of(commune);
      case Locality.OneOf(var several) -> several;
      case Locality.SomewhereIn ignored -> List.of();
      case Locality.Unknown ignored -> List.of();
    };
  }

  private static Locality locality(JsonArray codes, String province) {
    var communes = codes.stream().map(code -> new UnitCode((String) code)).toList();
    if (communes.size() == 1) {
      return new Locality.Determined(communes.getFirst());
    }
    if (!communes.isEmpty()) {
      return new Locality.OneOf(communes);
    }
    return province.isEmpty()
        ? new Locality.Unknown()
        : new Locality.SomewhereIn(new UnitCode(province));
  }
}
