package vn.kipthoi.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.testkit.FreshDatabase;

/** A case is there for those in whose scope it lies and whose role has a part in cases. */
class CaseScopeTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private ToldCase work;

  @BeforeEach
  void start() {
    work = new ToldCase(fresh);
  }

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void hidesACaseFromForeignUnitsAndFromWhoeverHasNone() {
    for (var stranger : List.of("foreign", "nowhere")) {
      assertThat(work.served.get(stranger, work.path).statusCode()).isEqualTo(404);
      assertThat(work.served.get(stranger, work.path + "/timeline").statusCode())
          .isEqualTo(404);
      assertThat(work.served.post(stranger, work.path + "/acceptance", "{}").statusCode())
          .isEqualTo(404);
      assertThat(
              work.served.page(stranger, "/cases/" + work.callOut.caseNumber()).statusCode())
          .isEqualTo(404);
      assertThat(work.list(stranger, "/api/v1/cases", "cases")).isEmpty();
      assertThat(work.list(stranger, "/api/v1/deadlines", "deadlines")).isEmpty();
    }
    assertThat(work.station.rows("select from platform.journal where action = 'case-read'"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "AUDITOR"})
  void letsNeitherAdministratorsNorAuditorsReadCases(Role role) {
    work.served.knows("other", role, Optional.of("VN"), Optional.empty());

    for (var way :
        List.of(work.path, work.path + "/timeline", "/api/v1/cases", "/api/v1/deadlines")) {
      assertThat(work.served.get("other", way).statusCode()).isEqualTo(403);
    }
    assertThat(work.served.page("other", "/cases/" + work.callOut.caseNumber()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void showsNothingToTheCommuneThatAReportConcerns() {
    var report = work.station.hears(new ReportReceived(
        UUID.randomUUID(),
        "R-2026-000777",
        work.clock.instant(),
        Priority.P1,
        new Locality.Determined(COMMUNE),
        true,
        false));
    work.station.reads();
    var number = work.station.told(report).getFirst().caseNumber();

    assertThat(work.served.get("lan", "/api/v1/cases/" + number).statusCode()).isEqualTo(404);
    assertThat(work.served.get("province", "/api/v1/cases/" + number).statusCode())
        .isEqualTo(200);
  }
}
