package vn.kipthoi.routing.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.policy.web.PolicyOffice.ANNA;
import static vn.kipthoi.routing.policy.web.PolicyOffice.BINH;
import static vn.kipthoi.routing.policy.web.PolicyOffice.HA_NOI;
import static vn.kipthoi.routing.policy.web.PolicyOffice.PHU_THO;
import static vn.kipthoi.routing.policy.web.PolicyOffice.TEAM;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class PolicyPagesTest {

  private static final Pattern INPUT =
      Pattern.compile("<input id=\"([^\"]+)\" name=\"[^\"]+\" type=\"[^\"]+\" value=\"([^\"]*)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

  @RegisterExtension
  final FreshDatabase database = new FreshDatabase();

  private final SettableClock clock =
      SettableClock.startingAt(Instant.parse("2026-11-22T02:00:00Z"));
  private PolicyOffice office;

  @BeforeEach
  void open() {
    office = new PolicyOffice(database, clock);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void everybody_reads_what_holds_and_only_makers_find_where_to_begin() {
    var team = office.page(TEAM, "/policies").body();
    var english = office.page(ANNA, "/policies?lang=en").body();

    assertThat(team).contains("Biện pháp khẩn cấp", "12 giờ", "sau 5 phút: lãnh đạo");
    assertThat(team).doesNotContain("Bắt đầu soạn");
    assertThat(english).contains("Emergency measure", "12 h", "Begin the draft");
  }

  @Test
  void a_draft_is_filled_in_submitted_and_checked_in_a_browser() {
    var begun = post(
        PHU_THO,
        "/policies",
        "/policies",
        Map.of(
            "unitCode",
            "25",
            "effectiveFrom",
            "2027-01-01 00:00",
            "reason",
            "Quyết định của tỉnh"));
    assertThat(begun).isEqualTo("303 /policies/25-2026-1/form");

    var form = filled(PHU_THO, "/policies/25-2026-1/form");
    form.put("clocks.emergency.P1.always", "13 giờ");
    form.put("clocks.triage.P1.always", "rất nhanh");
    var refused = office.postForm(PHU_THO, "/policies/25-2026-1/form", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("rất nhanh", "ví dụ: 15 phút");

    form.put("clocks.triage.P1.always", "5 phút");
    refused = office.postForm(PHU_THO, "/policies/25-2026-1/form", form);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("13 giờ", "Luật cho nhiều nhất 12 giờ", "Điều 26(3)");

    form.put("clocks.emergency.P1.always", "8 giờ");
    assertThat(office.postForm(PHU_THO, "/policies/25-2026-1/form", form).statusCode())
        .isEqualTo(303);
    assertThat(post(
            PHU_THO, "/policies/25-2026-1", "/policies/25-2026-1/submission", Map.of("edit", "2")))
        .isEqualTo("303 /policies/25-2026-1");
    assertThat(office.page(HA_NOI, "/policies/25-2026-1").statusCode()).isEqualTo(404);
    assertThat(office.page(ANNA, "/policies/25-2026-1").body())
        .contains("Biện pháp khẩn cấp: Khẩn cấp", "8 giờ", "Duyệt bản này");
    assertThat(post(
            ANNA,
            "/policies/25-2026-1",
            "/policies/25-2026-1/check",
            Map.of("edit", "2", "do", "approve")))
        .isEqualTo("303 /policies/25-2026-1");
    clock.setTo(Instant.parse("2027-01-02T00:00:00Z"));
    assertThat(office.page(TEAM, "/policies").body())
        .contains("Tỉnh có bản riêng 25-2026-1", "8 giờ");
  }

  @Test
  void a_maker_reads_why_they_cannot_check_their_own() {
    post(
        ANNA,
        "/policies",
        "/policies",
        Map.of("unitCode", "VN", "effectiveFrom", "2027-01-01 00:00", "reason", "Thử"));
    post(ANNA, "/policies/2026-1", "/policies/2026-1/submission", Map.of("edit", "1"));

    assertThat(office.page(ANNA, "/policies/2026-1").body())
        .contains("Người soạn không tự duyệt")
        .doesNotContain("Duyệt bản này");
    assertThat(office.page(BINH, "/policies/2026-1").body()).contains("Duyệt bản này");
  }

  @Test
  void a_province_asks_for_a_closure_and_an_administrator_approves_it() {
    var wanted = Map.of(
        "unitCode", "25",
        "kind", "closure",
        "from", "2026-11-23",
        "until", "2026-11-24",
        "vietnamese", "Lũ <b>",
        "english", "Flood",
        "reason", "Công điện số 1",
        "id", "0b8e7a0e-6ad1-4d3c-9f57-4f4f0c3b9a10");
    assertThat(post(PHU_THO, "/calendar", "/calendar", wanted)).isEqualTo("303 /calendar");
    assertThat(post(PHU_THO, "/calendar", "/calendar", wanted)).isEqualTo("303 /calendar");
    assertThat(office.page(ANNA, "/calendar").body())
        .contains("Lũ &lt;b&gt;", "chờ duyệt", "24/11/2026 (Ngày Văn hóa Việt Nam)");
    assertThat(office.page(HA_NOI, "/calendar").body()).doesNotContain("Công điện số 1");

    var approved = post(
        ANNA,
        "/calendar",
        "/calendar/changes/0b8e7a0e-6ad1-4d3c-9f57-4f4f0c3b9a10/check",
        Map.of("do", "approve"));

    assertThat(approved).isEqualTo("303 /calendar");
    assertThat(office.page(TEAM, "/calendar").body()).contains("2026.1+1", "23/11/2026", "Lũ");
    assertThat(office.journal()).containsExactly("calendar-approved", "calendar-drafted");
  }

  @Test
  void a_closure_with_everything_wrong_comes_back_with_what_was_typed() {
    var wrong = office.postForm(
        PHU_THO,
        "/calendar",
        with(
            PHU_THO,
            "/calendar",
            Map.of("unitCode", "01", "kind", "nap", "from", "mai", "vietnamese", "Bão số 9")));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Bão số 9", "Chọn ngày từ 60 ngày trước");
    assertThat(office
            .postForm(
                PHU_THO,
                "/calendar",
                with(
                    PHU_THO,
                    "/calendar",
                    Map.of(
                        "unitCode", "01",
                        "kind", "closure",
                        "from", "2026-11-23",
                        "vietnamese", "Bão",
                        "english", "Storm",
                        "reason", "Bão")))
            .statusCode())
        .isEqualTo(403);
  }

  @CanIgnoreReturnValue
  private String post(String token, String from, String path, Map<String, String> fields) {
    var answer = office.postForm(token, path, with(token, from, fields));
    return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
  }

  private Map<String, String> with(String token, String from, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_form", token(token, from));
    return all;
  }

  /** Every field of a form as its page shows it. */
  private Map<String, String> filled(String token, String path) {
    var fields = new LinkedHashMap<String, String>();
    var inputs = INPUT.matcher(office.page(token, path).body());
    while (inputs.find()) {
      fields.put(inputs.group(1), inputs.group(2));
    }
    fields.put("edit", "1");
    fields.put("_form", token(token, path));
    return fields;
  }

  private String token(String token, String path) {
    var found = TOKEN.matcher(office.page(token, path).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
