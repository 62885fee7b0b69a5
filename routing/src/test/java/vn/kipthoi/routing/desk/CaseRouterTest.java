package vn.kipthoi.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.AREA;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.LADDER;
import static vn.kipthoi.routing.desk.Country.LINEAGES;
import static vn.kipthoi.routing.desk.Country.NATION;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.routing.desk.Country.everybody;
import static vn.kipthoi.routing.desk.Country.post;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.routing.desk.CaseRouter.CandidateCall;
import vn.kipthoi.routing.desk.CaseRouter.Decision;
import vn.kipthoi.routing.desk.CaseRouter.Inputs;

class CaseRouterTest {

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private final Map<Post, Crew> crews = everybody(COMMUNE);

  @Test
  void showsACaseToItsCommuneAndToAllAbove() {
    var decision = decide(new Locality.Determined(COMMUNE), false);

    assertThat(decision.first().unit()).isEqualTo(COMMUNE);
    assertThat(decision.scope()).containsExactly(COMMUNE, AREA, PROVINCE, NATION);
  }

  @Test
  void hidesACaseFromACommuneInConflict() {
    var decision = decide(new Locality.Determined(COMMUNE), true);

    assertThat(decision.first().unit()).isEqualTo(AREA);
    assertThat(decision.scope()).containsExactly(AREA, PROVINCE, NATION);
  }

  @Test
  void tellsTheDeskAndTheCandidatesOfAnAmbiguousPlace() {
    crews.putAll(everybody(SISTER));
    crews.remove(post(SISTER, "team"));

    var decision = decide(new Locality.OneOf(List.of(COMMUNE, SISTER)), false);

    assertThat(decision.first().unit()).isEqualTo(PROVINCE);
    assertThat(decision.candidates())
        .extracting(CandidateCall::commune)
        .containsExactly(COMMUNE, SISTER);
    assertThat(decision.candidates().getLast().reach().step().rung().word()).isEqualTo("leader");
    assertThat(decision.scope()).containsExactlyInAnyOrder(PROVINCE, NATION, COMMUNE, SISTER, AREA);
  }

  @Test
  void tellsNobodyForACandidateThatHasNobody() {
    var decision = decide(new Locality.OneOf(List.of(COMMUNE, SISTER)), false);

    assertThat(decision.candidates()).extracting(CandidateCall::commune).containsExactly(COMMUNE);
  }

  private Decision decide(Locality locality, boolean conflict) {
    var report = new ReportReceived(
        UUID.randomUUID(), "R-2026-000001", NOW, Priority.P1, locality, conflict, false);
    var jurisdiction = Jurisdiction.of(report, LINEAGES, NOW);
    return CaseRouter.decide(new Inputs(jurisdiction, conflict, LADDER, new Duty(crews)));
  }
}
