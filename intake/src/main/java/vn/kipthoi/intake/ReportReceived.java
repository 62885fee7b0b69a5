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
 * @param unheard whether nobody listened: it came by the public page or from a program, and somebody
 *     has to look at it
 * @param keptFrom from whom it is to be kept, from the first moment on
 */
public record ReportReceived(
    UUID reportId,
    String reportNumber,
    Instant heardAt,
    Priority priority,
    Locality locality,
    boolean conflict,
    boolean twelveHours,
    boolean unheard,
    List<KeptFrom> keptFrom) {

  public ReportReceived {
    keptFrom = List.copyOf(keptFrom);
  }

  public static final String KIND = "ReportReceived";

  /** A report that an operator heard, and that is kept from nobody by name. */
  public ReportReceived(
      UUID reportId,
      String reportNumber,
      Instant heardAt,
      Priority priority,
      Locality locality,
      boolean conflict,
      boolean twelveHours) {
    this(
        reportId,
        reportNumber,
        heardAt,
        priority,
        locality,
        conflict,
        twelveHours,
        false,
        List.of());
  }

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
        locality(json.getJsonObject("locality")),
        json.getBoolean("conflict"),
        json.getBoolean("twelveHours"),
        json.getBoolean("unheard", false),
        keptFrom(json.getJsonArray("keptFrom", new JsonArray())));
  }

  private JsonObject json() {
    return new JsonObject()
        .put("reportNumber", reportNumber)
        .put("heardAt", heardAt.toString())
        .put("priority", priority.name())
        .put("conflict", conflict)
        .put("twelveHours", twelveHours)
        .put("unheard", unheard)
        .put("keptFrom", new JsonArray(keptFrom.stream().map(KeptFrom::word).toList()))
        .put("locality", locality(locality));
  }

  /** A word that is not understood must not end in somebody knowing: the fact waits until it is. */
  private static List<KeptFrom> keptFrom(JsonArray words) {
    return words.stream()
        .map(word -> KeptFrom.ofWord((String) word).orElseThrow())
        .toList();
  }

  private static JsonObject locality(Locality locality) {
    return switch (locality) {
      case Locality.Determined(var commune) -> JsonObject.of("commune", commune.text());
      case Locality.OneOf(var several) ->
        JsonObject.of(
            "oneOf", new JsonArray(several.stream().map(UnitCode::text).toList()));
      case Locality.SomewhereIn(var province) -> JsonObject.of("province", province.text());
      case Locality.Unknown _ -> new JsonObject();
    };
  }

  private static Locality locality(JsonObject json) {
    if (json.containsKey("commune")) {
      return new Locality.Determined(new UnitCode(json.getString("commune")));
    }
    if (json.containsKey("oneOf")) {
      var codes = json.getJsonArray("oneOf").stream();
      return new Locality.OneOf(codes.map(code -> new UnitCode((String) code)).toList());
    }
    return json.containsKey("province")
        ? new Locality.SomewhereIn(new UnitCode(json.getString("province")))
        : new Locality.Unknown();
  }
}
