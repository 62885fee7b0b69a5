package vn.kipthoi.routing.policy.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.ClockRule;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.PolicyVersion;
import vn.kipthoi.routing.policy.PolicyVersion.Provincial;
import vn.kipthoi.routing.policy.desk.PolicyDesk;

/**
 * What holds for a province at a moment, as people read it.
 *
 * @param province or the country
 * @param own what the province has of its own
 */
record PolicyReading(
    UnitCode province,
    PolicyVersion national,
    Optional<Provincial> own,
    List<ClockRule> rules,
    Map<Priority, List<Step>> ladders) {

  static Future<PolicyReading> of(PolicyDesk desk, UnitCode province, Instant at) {
    var client = desk.database().client();
    return desk.books().book(client).compose(book -> {
      var own = book.provincialAt(province, at);
      return desk.rules()
          .ladders(client, book.nationalAt(at).version())
          .compose(ladders -> own.map(overlay -> desk.rules()
                  .ladders(client, overlay.version())
                  .map(better -> joined(ladders, better)))
              .orElseGet(() -> Future.succeededFuture(ladders)))
          .map(ladders -> new PolicyReading(
              province, book.nationalAt(at), own, rules(book, province, at), ladders));
    });
  }

  static List<ClockRule> rules(PolicyBook book, UnitCode province, Instant at) {
    return List.of(ClockId.values()).stream()
        .flatMap(clock -> book.standing(clock, province, at).stream())
        .map(PolicyBook.Standing::rule)
        .toList();
  }

  static Map<Priority, List<Step>> joined(
      Map<Priority, List<Step>> national, Map<Priority, List<Step>> own) {
    var joined = new EnumMap<Priority, List<Step>>(Priority.class);
    joined.putAll(national);
    joined.putAll(own);
    return joined;
  }
}
