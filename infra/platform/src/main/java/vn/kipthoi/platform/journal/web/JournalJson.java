package vn.kipthoi.platform.journal.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.platform.journal.ChainState;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.journal.ReadLine;

/** A page of the journal as the contract writes it. */
final class JournalJson {

  private JournalJson() {}

  static JsonObject of(JournalReading.Leaf leaf) {
    var json = JsonObject.of(
        "lines",
        new JsonArray(leaf.lines().stream().map(line -> line(leaf, line)).toList()),
        "chain",
        chain(leaf.chain()));
    if (leaf.more()) {
      json.put("before", JournalForm.text(leaf.lines().getLast().place()));
    }
    return json;
  }

  private static JsonObject line(JournalReading.Leaf leaf, ReadLine line) {
    var json = JsonObject.of(
        "line", line.line(),
        "at", line.at().toString(),
        "actor", line.actor(),
        "action", line.action(),
        "subject", line.subject().toString(),
        "detail", line.detail(),
        "state", line.state().name().toLowerCase(Locale.ROOT));
    Optional.ofNullable(leaf.people().get(line.actor()))
        .ifPresent(name -> json.put("actorName", name));
    Optional.ofNullable(leaf.subjects().get(line.subject()))
        .ifPresent(number -> json.put("caseNumber", number));
    line.purpose().ifPresent(purpose -> json.put("purpose", purpose));
    line.policy().ifPresent(policy -> json.put("policy", policy));
    return json;
  }

  private static JsonObject chain(ChainState chain) {
    var json = JsonObject.of(
        "links", chain.links(),
        "waiting", chain.waiting(),
        "followedFrom", chain.followedFrom(),
        "head", chain.head());
    chain.linkedAt().ifPresent(at -> json.put("linkedAt", at.toString()));
    chain.brokenAt().ifPresent(link -> json.put("brokenAt", link));
    return json;
  }
}
