package vn.kipthoi.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;

import io.vertx.core.json.JsonObject;
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
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A case is there for those in whose scope it lies and whose role has a part in cases. */
class CaseScopeTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Served served;
  private CallOut callOut;
  private String path = "";

  @BeforeEach
  void aCaseThatTheTeamWasToldOf() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    served = new Served(fresh, station, Told.reports(), clock);
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
    path = "/api/v1/cases/" + callOut.caseNumber();
    served.knows("lan", Role.TEAM_MEMBER, Optional.of("05392"), person(0));
    served.knows("province", Role.PROVINCE, Optional.of("25"), Optional.empty());
    served.knows("foreign", Role.TEAM_LEADER, Optional.of("05395"), Optional.empty());
    served.knows("nowhere", Role.DISTRICT, Optional.empty(), Optional.empty());
  }

  @AfterEach
  void close() {
    served.close();
    station.close();
  }

  @Test
  void hidesACaseFromForeignUnitsAndFromWhoeverHasNone() {
    for (var stranger : List.of("foreign", "nowhere")) {
      assertThat(served.get(stranger, path).statusCode()).isEqualTo(404);
      assertThat(served.get(stranger, path + "/timeline").statusCode()).isEqualTo(404);
      assertThat(served.post(stranger, path + "/acceptance", "{}").statusCode()).isEqualTo(404);
      assertThat(served.page(stranger, "/cases/" + callOut.caseNumber()).statusCode())
          .isEqualTo(404);
      assertThat(list(stranger, "/api/v1/cases", "cases")).isEmpty();
      assertThat(list(stranger, "/api/v1/deadlines", "deadlines")).isEmpty();
    }
    assertThat(station.rows("select from platform.journal where action = 'case-read'"))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ADMINISTRATOR", "AUDITOR"})
  void letsNeitherAdministratorsNorAuditorsReadCases(Role role) {
    served.knows("other", role, Optional.of("VN"), Optional.empty());

    for (var way : List.of(path, path + "/timeline", "/api/v1/cases", "/api/v1/deadlines")) {
      assertThat(served.get("other", way).statusCode()).isEqualTo(403);
    }
    assertThat(served.page("other", "/cases/" + callOut.caseNumber()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void showsNothingToTheCommuneThatAReportConcerns() {
    var report = station.hears(new ReportReceived(
        UUID.randomUUID(),
        "R-2026-000777",
        clock.instant(),
        Priority.P1,
        new Locality.Determined(COMMUNE),
        true,
        false));
    station.reads();
    var number = station.told(report).getFirst().caseNumber();

    assertThat(served.get("lan", "/api/v1/cases/" + number).statusCode()).isEqualTo(404);
    assertThat(served.get("province", "/api/v1/cases/" + number).statusCode()).isEqualTo(200);
  }

  private Optional<UUID> person(int place) {
    return Optional.of(callOut.people().get(place));
  }

  private List<Object> list(String token, String way, String name) {
    var answer = served.get(token, way);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonObject(answer.body()).getJsonArray(name).stream().toList();
  }
}
