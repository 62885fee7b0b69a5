package vn.kipthoi.routing.casework.store;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.life.CompetentBody;
import vn.kipthoi.routing.life.Doer;
import vn.kipthoi.routing.life.Height;
import vn.kipthoi.routing.life.Leeway;
import vn.kipthoi.routing.life.Measure;
import vn.kipthoi.routing.life.Overlays;
import vn.kipthoi.routing.life.PoliceBody;
import vn.kipthoi.routing.life.Standing;

/** Overlays and proposals as {@code routing.overlays} keeps them: one object each, or null. */
final class OverlayJson {

  private OverlayJson() {}

  static Overlays overlays(Row row) {
    return new Overlays(
        read(row, "emergency", OverlayJson::emergency),
        read(row, "separation", OverlayJson::separation),
        read(row, "crime", OverlayJson::crime),
        read(row, "escalated", OverlayJson::escalated),
        read(
            row,
            "transfer",
            json -> new Overlays.Transfer(
                new UnitCode(json.getString("to")), json.getInstant("since"))),
        new Leeway(clocks(row, "running"), clocks(row, "still"), row.getBoolean("lowered")));
  }

  private static Set<ClockId> clocks(Row row, String column) {
    return Arrays.stream(row.getArrayOfStrings(column))
        .map(word -> ClockId.ofWord(word).orElseThrow())
        .collect(Collectors.toUnmodifiableSet());
  }

  static Optional<Standing.Ending> ending(Row row) {
    return read(
        row,
        "ending",
        json -> new Standing.Ending(
            Standing.Ending.Kind.valueOf(json.getString("kind")),
            doer(json.getJsonObject("by")),
            json.getInstant("at")));
  }

  static Optional<Standing.Lowering> lowering(Row row) {
    return read(
        row,
        "lowering",
        json -> new Standing.Lowering(
            Priority.valueOf(json.getString("to")),
            doer(json.getJsonObject("by")),
            json.getInstant("at")));
  }

  static @Nullable JsonObject emergency(Overlays overlays) {
    return overlays
        .emergency()
        .map(one -> put(
            new JsonObject()
                .put("measure", one.measure().name())
                .put("since", one.since().toString()),
            "until",
            one.until()))
        .orElse(null);
  }

  static @Nullable JsonObject separation(Overlays overlays) {
    return overlays.separation().map(OverlayJson::json).orElse(null);
  }

  static @Nullable JsonObject crime(Overlays overlays) {
    return overlays.crime().map(OverlayJson::json).orElse(null);
  }

  static @Nullable JsonObject escalated(Overlays overlays) {
    return overlays.escalated().map(OverlayJson::json).orElse(null);
  }

  static @Nullable JsonObject transfer(Overlays overlays) {
    return overlays
        .transfer()
        .map(one ->
            new JsonObject().put("to", one.to().text()).put("since", one.since().toString()))
        .orElse(null);
  }

  static @Nullable JsonObject ending(Standing standing) {
    return standing
        .ending()
        .map(one -> new JsonObject()
            .put("kind", one.kind().name())
            .put("by", json(one.proposer()))
            .put("at", one.at().toString()))
        .orElse(null);
  }

  static @Nullable JsonObject lowering(Standing standing) {
    return standing
        .lowering()
        .map(one -> new JsonObject()
            .put("to", one.to().name())
            .put("by", json(one.proposer()))
            .put("at", one.at().toString()))
        .orElse(null);
  }

  private static JsonObject json(Overlays.Separation one) {
    var json = new JsonObject()
        .put("decision", one.decision())
        .put("since", one.since().toString());
    one.required()
        .ifPresent(required -> json.put("body", required.body().name())
            .put("document", required.document())
            .put("until", required.until().toString()));
    return json;
  }

  private static JsonObject json(Overlays.Crime one) {
    var json = new JsonObject().put("since", one.since().toString());
    one.told().ifPresent(told -> {
      json.put("toldAt", told.at().toString()).put("body", told.body().name());
      told.number().ifPresent(number -> json.put("number", number));
    });
    return json;
  }

  private static JsonObject json(Overlays.Escalated one) {
    var json = new JsonObject()
        .put("to", one.height().name())
        .put("since", one.since().toString())
        .put("by", json(one.by()));
    one.answered()
        .ifPresent(answered -> json.put("answeredAt", answered.at().toString())
            .put("answeredBy", json(answered.by())));
    return json;
  }

  private static JsonObject json(Doer doer) {
    var json = new JsonObject()
        .put("account", doer.account().toString())
        .put("role", doer.role().word());
    doer.person().ifPresent(person -> json.put("person", person.toString()));
    return json;
  }

  private static Overlays.Emergency emergency(JsonObject json) {
    return new Overlays.Emergency(
        Measure.valueOf(json.getString("measure")),
        json.getInstant("since"),
        Optional.ofNullable(json.getInstant("until")));
  }

  private static Overlays.Separation separation(JsonObject json) {
    var required = Optional.ofNullable(json.getString("until"))
        .map(until -> new Overlays.Separation.Required(
            CompetentBody.valueOf(json.getString("body")),
            json.getString("document"),
            LocalDate.parse(until)));
    return new Overlays.Separation(json.getString("decision"), json.getInstant("since"), required);
  }

  private static Overlays.Crime crime(JsonObject json) {
    var told = Optional.ofNullable(json.getInstant("toldAt"))
        .map(at -> new Overlays.Crime.Told(
            at,
            PoliceBody.valueOf(json.getString("body")),
            Optional.ofNullable(json.getString("number"))));
    return new Overlays.Crime(json.getInstant("since"), told);
  }

  private static Overlays.Escalated escalated(JsonObject json) {
    var answered = Optional.ofNullable(json.getInstant("answeredAt"))
        .map(at -> new Overlays.Escalated.Answered(doer(json.getJsonObject("answeredBy")), at));
    return new Overlays.Escalated(
        Height.valueOf(json.getString("to")),
        json.getInstant("since"),
        doer(json.getJsonObject("by")),
        answered);
  }

  private static Doer doer(JsonObject json) {
    return new Doer(
        UUID.fromString(json.getString("account")),
        Optional.ofNullable(json.getString("person")).map(UUID::fromString),
        Role.of(json.getString("role")).orElseThrow());
  }

  private static <T> Optional<T> read(Row row, String column, Function<JsonObject, T> read) {
    return Optional.ofNullable(row.getJsonObject(column)).map(read);
  }

  private static JsonObject put(JsonObject json, String key, Optional<Instant> at) {
    at.ifPresent(moment -> json.put(key, moment.toString()));
    return json;
  }
}
