package vn.kipthoi.routing.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.policy.web.PolicyOffice.ANNA;
import static vn.kipthoi.routing.policy.web.PolicyOffice.AUDITOR;
import static vn.kipthoi.routing.policy.web.PolicyOffice.HA_NOI;
import static vn.kipthoi.routing.policy.web.PolicyOffice.PHU_THO;
import static vn.kipthoi.routing.policy.web.PolicyOffice.TEAM;
import static vn.kipthoi.routing.policy.web.Sent.POLICIES;
import static vn.kipthoi.routing.policy.web.Sent.amount;
import static vn.kipthoi.routing.policy.web.Sent.approving;
import static vn.kipthoi.routing.policy.web.Sent.change;
import static vn.kipthoi.routing.policy.web.Sent.draft;
import static vn.kipthoi.routing.policy.web.Sent.edit;
import static vn.kipthoi.routing.policy.web.Sent.eightHours;
import static vn.kipthoi.routing.policy.web.Sent.errors;
import static vn.kipthoi.routing.policy.web.Sent.fields;
import static vn.kipthoi.routing.policy.web.Sent.json;
import static vn.kipthoi.routing.policy.web.Sent.length;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class PolicyDraftingTest {

  @RegisterExtension
  final FreshDatabase database = new FreshDatabase();

  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

  private final SettableClock clock = SettableClock.startingAt(NOW);
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
  void everybody_reads_what_holds_in_their_province() {
    var version = office.approved(PHU_THO, ANNA, eightHours());
    clock.setTo(Instant.parse("2027-01-02T00:00:00Z"));

    var here = json(office.get(TEAM, POLICIES)).getJsonObject("inForce");
    var there = json(office.get(HA_NOI, POLICIES)).getJsonObject("inForce");

    assertThat(here.getString("provincialVersion")).isEqualTo(version);
    assertThat(amount(here, "emergency", "P1")).isEqualTo(8 * 3600);
    assertThat(amount(there, "emergency", "P1")).isEqualTo(12 * 3600);
    assertThat(here.getJsonArray("ladders")).hasSize(4);
  }

  @Test
  void a_province_never_lengthens_a_limit_of_law_and_is_told_the_article() {
    var refused = office.post(PHU_THO, POLICIES, draft("25", length("emergency", "P1", 13 * 3600)));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(errors(refused))
        .containsExactly(
            "clocks.emergency.P1.always: Luật cho nhiều nhất 12 giờ (Nghị định "
                + "56/2017/NĐ-CP Điều 26(3), 31, 32: trong 12 giờ). Chỉ được rút ngắn, không được kéo dài.");
    assertThat(json(office.get(PHU_THO, POLICIES)).getJsonArray("versions")).hasSize(1);
  }

  @Test
  void the_country_never_lengthens_a_limit_of_law_either() {
    var sent = draft(
        "VN",
        length("emergency", "P2", "twelve-hours", 12 * 3600 + 1),
        length("separation", "P3", 16),
        length("plan", "P1", 6),
        length("approval", "P4", 3));

    assertThat(fields(office.post(ANNA, POLICIES, sent)))
        .containsExactlyInAnyOrder(
            "clocks.emergency.P2.twelve-hours",
            "clocks.separation.P3.always",
            "clocks.plan.P1.always",
            "clocks.approval.P4.always");
  }

  @Test
  void the_country_may_lengthen_a_setting_and_a_province_may_not() {
    var longer = length("acknowledge", "P2", 5400);

    assertThat(fields(office.post(PHU_THO, POLICIES, draft("25", longer))))
        .containsExactly("clocks.acknowledge.P2.always");
    assertThat(office.post(ANNA, POLICIES, draft("VN", longer)).statusCode()).isEqualTo(201);
  }

  @Test
  void everything_wrong_is_said_at_once_and_by_field() {
    var sent = new JsonObject("""
        {"unitCode": "25", "effectiveFrom": "tomorrow", "reason": 7,
         "clocks": [{"clock": "nap", "lengths": []},
                    {"clock": "plan", "lengths": [{"priority": "P9", "amount": 1},
                                                  {"priority": "P1", "amount": 0},
                                                  {"priority": "P2", "amount": 1.5},
                                                  {"priority": "P3", "condition": "danger", "amount": 1},
                                                  {"priority": "P4", "amount": "<script>"}],
                     "warnings": ["150 %", 7]}],
         "ladders": [{"priority": "P1", "steps": [{"rung": "Đội", "level": "commune", "waitSeconds": 60}]},
                     "P2"]}
        """);

    assertThat(fields(office.post(PHU_THO, POLICIES, sent)))
        .contains(
            "effectiveFrom",
            "reason",
            "clocks",
            "clocks.plan",
            "clocks.plan.P1.always",
            "clocks.plan.P2.always",
            "clocks.plan.P3.danger",
            "clocks.plan.P4.always",
            "warnings.plan",
            "ladders");
    assertThat(office.post(PHU_THO, POLICIES, sent).body()).doesNotContain("<script>");
  }

  @Test
  void a_draft_is_changed_by_its_maker_alone_until_it_is_checked() {
    var at = POLICIES + "/" + office.drafted(PHU_THO, eightHours());
    var shorter = change(1, length("emergency", "P1", 6 * 3600));

    assertThat(office.patch(ANNA, at, shorter).statusCode()).isEqualTo(403);
    assertThat(office.patch(HA_NOI, at, shorter).statusCode()).isEqualTo(404);
    assertThat(office.patch(PHU_THO, at, shorter).statusCode()).isEqualTo(200);
    assertThat(office.patch(PHU_THO, at, shorter).statusCode()).isEqualTo(409);
    assertThat(json(office.get(PHU_THO, at)).getInteger("edit")).isEqualTo(2);

    assertThat(office.post(PHU_THO, at + "/submission", edit(2)).statusCode()).isEqualTo(200);
    assertThat(office.post(ANNA, at + "/check", approving(2)).statusCode()).isEqualTo(200);
    var late = office.patch(PHU_THO, at, change(2, length("emergency", "P1", 3600)));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(json(late).getString("state")).isEqualTo("approved");
  }

  @Test
  void drafts_are_known_to_those_who_work_on_them() {
    var at = POLICIES + "/" + office.drafted(PHU_THO, eightHours());

    assertThat(office.get(TEAM, at).statusCode()).isEqualTo(404);
    assertThat(office.get(HA_NOI, at).statusCode()).isEqualTo(404);
    assertThat(office.get(AUDITOR, at).statusCode()).isEqualTo(200);
    assertThat(json(office.get(TEAM, POLICIES)).getJsonArray("versions")).hasSize(1);
    assertThat(office.post(HA_NOI, POLICIES, eightHours()).statusCode()).isEqualTo(403);
    assertThat(office.post(PHU_THO, POLICIES, draft("VN")).statusCode()).isEqualTo(403);
    assertThat(office.post(AUDITOR, POLICIES, eightHours()).statusCode()).isEqualTo(403);
    assertThat(office.post(PHU_THO, POLICIES, eightHours()).statusCode()).isEqualTo(409);
    assertThat(office.get(TEAM, POLICIES + "/9999-1").statusCode()).isEqualTo(404);
    assertThat(office.get(TEAM, POLICIES + "?province=05").statusCode()).isEqualTo(404);
  }
}
