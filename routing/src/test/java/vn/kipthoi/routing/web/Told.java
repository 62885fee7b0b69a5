package vn.kipthoi.routing.web;

import static vn.kipthoi.routing.desk.Country.COMMUNE;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.Harm;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportNumber;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.Personal;

/** What somebody told, the same for every report that is asked for. */
public final class Told {

  static final String CONCERN = "Nghe bé khóc từ chiều";

  private Told() {}

  public static Reports reports() {
    return id -> Future.succeededFuture(Optional.of(report(id)));
  }

  private static Report report(UUID id) {
    var heard = Instant.parse("2026-11-22T02:00:00Z");
    var child = new ChildConcerned(
        Optional.of(Personal.of("Bé An")), Optional.of(Personal.of(9)), Personal.of(Sex.FEMALE));
    var account = new Account(
        Personal.of(CONCERN),
        Optional.of(Personal.of("gần chợ")),
        Optional.empty(),
        child,
        Personal.of(Set.of(Harm.VIO_PHYS)),
        Personal.of(Relation.UNKNOWN),
        Personal.of(Safety.NOT_ASKED),
        Optional.empty());
    var urgency = new Urgency(
        Priority.P1,
        true,
        false,
        "1",
        Personal.of(List.of()),
        Personal.of(Map.of()),
        Personal.of(new Urgency.Why("", "")));
    return new Report(
        id,
        new ReportNumber("R-2026-000123"),
        Channel.WEB,
        heard,
        heard,
        Optional.empty(),
        YesNo.YES,
        urgency,
        new Locality.Determined(COMMUNE),
        false,
        account,
        Optional.empty());
  }
}
