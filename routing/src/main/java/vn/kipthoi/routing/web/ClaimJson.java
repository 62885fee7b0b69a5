package vn.kipthoi.routing.web;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.Claim;

/** What a device says of an answer that it sends later, as the contract words it. */
final class ClaimJson {

  private ClaimJson() {}

  /** Empty for an answer that is sent as it is given. */
  static Optional<Claim> claim(JsonObject sent) {
    var at = Optional.ofNullable(sent.getInstant("occurredAt"));
    var attest = Optional.ofNullable(sent.getJsonObject("attest")).map(ClaimJson::attest);
    new FieldErrors()
        .unless(at.isPresent() || attest.isEmpty(), "occurredAt", "2026-11-22T15:30:00Z")
        .throwIfAny();
    return at.map(occurred -> new Claim(occurred, attest));
  }

  private static Claim.Attest attest(JsonObject sent) {
    return new Claim.Attest(UUID.fromString(sent.getString("deviceId")), sent.getLong("entry"));
  }

  /** From which moment it counts; nothing where the device claimed nothing. */
  static JsonObject into(JsonObject json, Belief belief) {
    return switch (belief) {
      case Belief.AsSaid() -> json;
      case Belief.Believed(var at, var late) ->
        json.put("countedFrom", at.toString()).put("reportedLate", late);
      case Belief.NotBelieved(var claimed, var why) ->
        json.put("reportedLate", false).put("notBelieved", why.word());
    };
  }
}
