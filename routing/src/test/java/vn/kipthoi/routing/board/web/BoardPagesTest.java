package vn.kipthoi.routing.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.SISTER;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.routing.web.Told;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class BoardPagesTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private Served served;
  private CallOut urgent;
  private CallOut soon;

  @BeforeEach
  void twoCasesInAProvince() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE).withEverybodyAbove(SISTER);
    served = new Served(fresh, station, Told.reports(), clock);
    urgent = aCase(new Locality.Determined(COMMUNE), Priority.P1);
    soon = aCase(new Locality.Determined(SISTER), Priority.P2);
    served.knows("province", Role.PROVINCE, Optional.of("25"), Optional.empty());
    served.knows("leader", Role.TEAM_LEADER, Optional.of("05392"), Optional.empty());
    served.knows("nowhere", Role.DISTRICT, Optional.empty(), Optional.empty());
    served.knows("auditor", Role.AUDITOR, Optional.of("25"), Optional.empty());
  }

  @AfterEach
  void close() {
    served.close();
    station.close();
  }

  @Test
  void showsToEachWhatIsInTheirScopeAndNothingToThoseWithoutOne() {
    assertThat(board("province", "")).contains(code(urgent)).contains(code(soon));
    assertThat(board("leader", "")).contains(code(urgent)).doesNotContain(code(soon));
    assertThat(served.page("leader", "/board?place=25").statusCode()).isEqualTo(404);
    assertThat(served.page("nowhere", "/board").statusCode()).isEqualTo(404);
    assertThat(served.page("auditor", "/board").statusCode()).isEqualTo(403);
  }

  @Test
  void narrowsByLinksWhoseAddressNamesNobody() {
    assertThat(board("province", "?severity=P1")).contains(code(urgent)).doesNotContain(code(soon));
    assertThat(board("province", "?place=05395")).contains(code(soon)).doesNotContain(code(urgent));
    assertThat(board("province", "?step=plan")).contains("Không có việc nào khớp với bộ lọc");
    assertThat(board("province", "?zone=over")).doesNotContain(code(urgent));
    assertThat(board("province", "?zone=risk&lang=en")).contains("Under 2 hours left");
  }

  @Test
  void saysThatNothingWaitsAsTheGoodNewsThatItIs() {
    assertThat(station.answers(urgent, 0, new Promise.GoingNow())).isNotNull();

    assertThat(board("leader", "")).contains("Không có việc nào đang chờ").contains("tin tốt");
  }

  @Test
  void nudgesThoseWhoWereAskedOnceInAWhileAndTellsItOnTheTimeline() {
    var said = act("province", "nudge", urgent);

    assertThat(said.statusCode()).isEqualTo(200);
    assertThat(said.body()).contains("Đã nhắc Người 0, Người 1, Người 2 về hồ sơ " + code(urgent));
    assertThat(facts()).isOne();
    assertThat(journaled("holder-nudged")).isOne();
    assertThat(
            served.get("leader", "/api/v1/cases/" + code(urgent) + "/timeline").body())
        .contains("Cấp trên nhắc: Người 0, Người 1, Người 2.");

    var again = act("province", "nudge", urgent);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("vừa được nhắc");
    assertThat(facts()).isOne();
    clock.advance(Duration.ofMinutes(4));
    assertThat(act("province", "nudge", soon).statusCode()).isEqualTo(200);
    assertThat(facts()).isEqualTo(2);
  }

  @Test
  void nudgesNobodyAboutACaseThatIsNoneOfTheViewers() {
    var said = act("leader", "nudge", soon);

    assertThat(said.statusCode()).isEqualTo(422);
    assertThat(said.body()).contains("không thuộc phạm vi của bạn");
    assertThat(facts()).isZero();
  }

  @Test
  void showsANumberToCallOnlyWithALineInTheJournal() {
    assertThat(board("province", "")).doesNotContain("tel:+84");

    var said = act("province", "call", urgent);

    assertThat(said.body()).contains("tel:+84").contains("Người 0");
    assertThat(journaled("duty-phone-shown")).isOne();
  }

  @Test
  void leadsToACaseByItsCodeAndSaysWhenThatIsNone() {
    var found = served.page("province", "/board?code=" + code(urgent).toLowerCase(Locale.ROOT));

    assertThat(found.statusCode()).isEqualTo(303);
    assertThat(found.headers().firstValue("Location")).contains("/cases/" + code(urgent));
    assertThat(served.page("province", "/board?code=abc").statusCode()).isEqualTo(422);
  }

  @Test
  void showsWhichCommunesCouldBeReachedGapsFirst() {
    assertThat(station.answers(urgent, 0, new Promise.GoingNow())).isNotNull();

    var page = served.page("province", "/board/readiness").body();

    assertThat(page.indexOf("Không có ai trực")).isPositive();
    assertThat(served.page("leader", "/board/readiness").body())
        .contains("Sẵn sàng")
        .contains("Xã Lạc Thủy");
    var file = served.page("province", "/board/readiness.csv").body();
    assertThat(file).startsWith("\uFEFF").contains("\"05392\"").doesNotContain("Người");
    assertThat(journaled("readiness-exported")).isOne();
  }

  @Test
  void tellsAnOpenBoardThatItHasChanged() {
    try (var lines = served.stream("province", "/api/v1/board/stream")) {
      var data = lines.filter(line -> line.startsWith("data: ")).iterator();
      var first = data.next();
      assertThat(board("province", "")).contains("data-pulse=\"" + first.substring(6));

      act("province", "nudge", soon);

      assertThat(data.next()).isNotEqualTo(first);
    }
  }

  private CallOut aCase(Locality where, Priority priority) {
    var report = station.hears(where, priority);
    station.reads();
    return station.told(report).getFirst();
  }

  private static String code(CallOut callOut) {
    return callOut.caseNumber().text();
  }

  private String board(String token, String query) {
    var answer = served.page(token, "/board" + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @CanIgnoreReturnValue
  private HttpResponse<String> act(String token, String act, CallOut about) {
    var form = hidden(served.page(token, "/board").body());
    return served.postForm(
        token,
        "/board",
        Map.of("_form", form, "do", act, "deadline", about.deadline().id().toString()));
  }

  private int facts() {
    return station
        .rows("select from platform.facts where kind = 'CaseNews' and body ->> 'clock' = 'nudged'")
        .size();
  }

  private int journaled(String action) {
    return station
        .rows("select from platform.journal where action = $1", action)
        .size();
  }

  private static String hidden(String html) {
    var found = Pattern.compile("name=\"_form\" value=\"([^\"]*)\"").matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
