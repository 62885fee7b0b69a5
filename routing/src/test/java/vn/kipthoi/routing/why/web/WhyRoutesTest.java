package vn.kipthoi.routing.why.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.routing.why.store.PassageStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class WhyRoutesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Served served;
  private UUID report;
  private CallOut callOut;

  @BeforeEach
  void aCaseThatTheTeamWasToldOf() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    var desk = new WhyDesk(
        station.database(),
        clock,
        station.foresight(),
        new SealedStaff(station.keys()),
        language -> Names.in(language, () -> Served.DIRECTORY),
        new PassageStore());
    served = new Served(
        fresh,
        station,
        id -> Future.succeededFuture(Optional.empty()),
        clock,
        new Served.Subject(
            Set.of("explainCase"),
            List.of(new WhySection(desk)),
            shell -> new WhyRoutes(desk).mount(shell)));
    served.knows("lan", Role.TEAM_MEMBER, Optional.of("05392"), Optional.empty());
    served.knows("foreign", Role.TEAM_LEADER, Optional.of("05395"), Optional.empty());
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
  }

  @AfterEach
  void close() {
    served.close();
    station.close();
  }

  @Test
  void saysWhyNobodyAboveWasToldYetAndWhoWillBe() {
    assertThat(said("here")).singleElement().asString().contains("Xã Lạc Thủy chịu trách nhiệm");
    assertThat(said("escalated"))
        .anySatisfy(
            one -> assertThat(one).contains("đã báo nhóm bảo vệ trẻ em").contains("3 người"))
        .anySatisfy(one -> assertThat(one).contains("cấp trên chưa được báo"));
    assertThat(next())
        .anySatisfy(one -> assertThat(one).contains("Một người có tên phải nhận việc"))
        .anySatisfy(one -> assertThat(one).contains("Nếu đến").contains("báo lãnh đạo"));
  }

  @Test
  void saysWhyTheNextLevelWasToldAndWhatALateAnswerIsWorth() {
    clock.advance(Duration.ofMinutes(5));
    station.sweeps();
    clock.advance(Duration.ofSeconds(20));
    var _ = station.answers(callOut, 0, new Promise.GoingNow());

    assertThat(said("escalated"))
        .anySatisfy(one -> assertThat(one).contains("Đến hạn mà chưa ai nhận"))
        .anySatisfy(
            one -> assertThat(one).startsWith("Người 0 trả lời lúc").contains("không dừng"));
    assertThat(next()).anySatisfy(one -> assertThat(one).contains("báo khu vực"));
  }

  @Test
  void saysWhyNobodyAboveWasToldAfterAnAcceptance() {
    var _ = station.answers(callOut, 1, new Promise.GoingNow());

    assertThat(said("escalated"))
        .anySatisfy(one -> assertThat(one).startsWith("Người 1 nhận lúc").contains("kịp hạn"));
    assertThat(next()).anySatisfy(one -> assertThat(one).contains("mẫu 02"));
    var english = served.get("lan", path() + "?lang=en").body();
    assertThat(english).contains("accepted at").contains("in time");
  }

  @Test
  void foretellsWhoWillBePassedOver() {
    var _ = station.rows(
        "update routing.people p set unreachable_since = $1 from "
            + "routing.duty_rosters r join routing.teams t on t.id = r.team where r.person = p.id "
            + "and t.rung = 'leader'",
        clock.instant().atOffset(ZoneOffset.UTC));

    assertThat(next())
        .anySatisfy(one -> assertThat(one).contains("báo khu vực"))
        .anySatisfy(one -> assertThat(one).contains("Sẽ bỏ qua lãnh đạo"));
  }

  @Test
  void showsTheSameOnThePageAndHidesItFromAForeignUnit() {
    var page = served.page("lan", "/cases/" + callOut.caseNumber()).body();

    assertThat(page).contains("Vì sao, và điều gì tiếp theo").contains("cấp trên chưa được báo");
    assertThat(served.get("foreign", path()).statusCode()).isEqualTo(404);
  }

  private String path() {
    return "/api/v1/cases/" + callOut.caseNumber() + "/why";
  }

  private JsonObject explained() {
    return new JsonObject(served.get("lan", path()).body());
  }

  private List<String> said(String part) {
    return explained().getJsonArray(part).stream().map(String.class::cast).toList();
  }

  private List<String> next() {
    JsonArray next = explained().getJsonArray("next");
    return next.stream().map(one -> ((JsonObject) one).getString("text")).toList();
  }
}
