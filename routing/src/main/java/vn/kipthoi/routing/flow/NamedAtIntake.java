package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.conflict.Exclusion;
import vn.kipthoi.routing.conflict.Exclusion.Whom;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Happening;

/**
 * Those from whom a case is kept because the desk named them when it took the report. They are written
 * down in the transaction that opens the case, and nobody of them is asked in it.
 */
final class NamedAtIntake {

  private final Office office;

  NamedAtIntake(Office office) {
    this.office = office;
  }

  /** Those on duty who may be told. */
  Future<Duty> withoutThem(SqlConnection transaction, List<KeptFrom> named, Duty duty) {
    return named.isEmpty()
        ? Future.succeededFuture(duty)
        : office.books().exclusions().meant(transaction, named).map(duty::without);
  }

  /** Keeps the case from them; it answers what to tell in the timeline. */
  Future<List<Happening>> keep(
      SqlConnection transaction, CaseId opened, List<KeptFrom> named, Instant now) {
    if (named.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    var exclusions = office.books().exclusions();
    var communes = communes(named);
    return exclusions
        .meant(
            transaction,
            named.stream().filter(Predicate.not(NamedAtIntake::isWhole)).toList())
        .compose(people -> exclusions
            .keep(transaction, opened, people, communes, now)
            .compose(kept -> journal(transaction, opened, people, communes, now))
            .map(noted -> told(people, communes, now)));
  }

  private Future<Void> journal(
      SqlConnection transaction,
      CaseId opened,
      Set<UUID> people,
      List<UnitCode> communes,
      Instant now) {
    var detail = new JsonObject()
        .put(
            "people", new JsonArray(people.stream().map(UUID::toString).sorted().toList()))
        .put("communes", new JsonArray(communes.stream().map(UnitCode::text).toList()));
    var line =
        new JournalLine(now, "routing", "case-" + Exclusion.KEPT_FROM, opened.value(), detail);
    return office.books().journal().write(transaction, line);
  }

  private static List<Happening> told(Set<UUID> people, List<UnitCode> communes, Instant now) {
    return Stream.concat(
            communes.stream().<Whom>map(Whom.AllOf::new),
            people.stream().sorted().<Whom>map(Whom.Somebody::new))
        .map(whom -> new Happening(
            now,
            new Happening.OfSubject(Exclusion.KEPT_FROM),
            whom.json().put("reason", Exclusion.Reason.NAMED.word()).put("role", "")))
        .toList();
  }

  private static boolean isWhole(KeptFrom one) {
    return one instanceof KeptFrom.Commune;
  }

  private static List<UnitCode> communes(List<KeptFrom> named) {
    return named.stream()
        .filter(KeptFrom.Commune.class::isInstance)
        .map(one -> ((KeptFrom.Commune) one).unit())
        .toList();
  }
}
