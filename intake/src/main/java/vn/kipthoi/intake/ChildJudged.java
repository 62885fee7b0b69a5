package vn.kipthoi.intake;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.facts.Fact;

/**
 * An operator who took a report said whether it is about the child of an earlier case. Ids and codes
 * only.
 *
 * @param caseNumber the earlier case
 * @param same whether it is the same child
 * @param account whose word it is
 * @param unit and person, as the account had them: what bounds the cases that they may change
 */
public record ChildJudged(
    UUID reportId,
    String caseNumber,
    boolean same,
    UUID account,
    Optional<String> unit,
    Optional<UUID> person) {

  public static final String KIND = "ChildJudged";

  /** The fact to record; of one report and one case there is one, so a repetition is refused. */
  public Fact asFact(Instant recordedAt) {
    var name = KIND + "|" + reportId + "|" + caseNumber;
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    var json = new JsonObject()
        .put("caseNumber", caseNumber)
        .put("same", same)
        .put("account", account.toString());
    unit.ifPresent(code -> json.put("unit", code));
    person.ifPresent(known -> json.put("person", known.toString()));
    return new Fact(id, KIND, reportId, json, recordedAt);
  }

  public static ChildJudged from(Fact fact) {
    var json = fact.body();
    return new ChildJudged(
        fact.subject(),
        json.getString("caseNumber"),
        json.getBoolean("same"),
        UUID.fromString(json.getString("account")),
        Optional.ofNullable(json.getString("unit")),
        Optional.ofNullable(json.getString("person")).map(UUID::fromString));
  }
}
