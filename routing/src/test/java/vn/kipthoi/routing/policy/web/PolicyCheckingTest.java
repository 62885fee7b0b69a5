package vn.kipthoi.routing.policy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.routing.policy.web.PolicyOffice.ANNA;
import static vn.kipthoi.routing.policy.web.PolicyOffice.AUDITOR;
import static vn.kipthoi.routing.policy.web.PolicyOffice.BINH;
import static vn.kipthoi.routing.policy.web.PolicyOffice.PHU_THO;
import static vn.kipthoi.routing.policy.web.Sent.POLICIES;
import static vn.kipthoi.routing.policy.web.Sent.approving;
import static vn.kipthoi.routing.policy.web.Sent.change;
import static vn.kipthoi.routing.policy.web.Sent.draft;
import static vn.kipthoi.routing.policy.web.Sent.edit;
import static vn.kipthoi.routing.policy.web.Sent.eightHours;
import static vn.kipthoi.routing.policy.web.Sent.fields;
import static vn.kipthoi.routing.policy.web.Sent.json;
import static vn.kipthoi.routing.policy.web.Sent.ladder;
import static vn.kipthoi.routing.policy.web.Sent.length;
import static vn.kipthoi.routing.policy.web.Sent.steps;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.store.LadderStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class PolicyCheckingTest {

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
  void nobody_checks_what_they_made() {
    var at = POLICIES + "/" + office.drafted(ANNA, draft("VN", length("triage", "P1", 300)));
    assertThat(office.post(ANNA, at + "/submission", edit(1)).statusCode()).isEqualTo(200);

    var own = office.post(ANNA, at + "/check", approving(1));

    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(json(own).getString("title")).contains("Người soạn không tự duyệt");
    assertThat(office.post(PHU_THO, at + "/check", approving(1)).statusCode()).isEqualTo(403);
    assertThat(office.post(AUDITOR, at + "/check", approving(1)).statusCode()).isEqualTo(403);
    assertThat(office.post(BINH, at + "/check", approving(1)).statusCode()).isEqualTo(200);
  }

  @Test
  void only_what_was_submitted_and_looked_at_is_approved() {
    var at = POLICIES + "/" + office.drafted(PHU_THO, eightHours());
    assertThat(office.post(ANNA, at + "/check", approving(1)).statusCode()).isEqualTo(409);

    assertThat(office.post(PHU_THO, at + "/submission", edit(1)).statusCode()).isEqualTo(200);
    assertThat(
            office.patch(PHU_THO, at, change(1, length("emergency", "P1", 60))).statusCode())
        .isEqualTo(200);
    assertThat(office.post(PHU_THO, at + "/submission", edit(2)).statusCode()).isEqualTo(200);

    assertThat(office.post(ANNA, at + "/check", approving(1)).statusCode()).isEqualTo(409);
    assertThat(office.post(ANNA, at + "/check", approving(2)).statusCode()).isEqualTo(200);
  }

  @Test
  void of_two_who_check_at_once_one_wins_and_the_other_is_told() {
    var version = office.drafted(PHU_THO, eightHours());
    var at = POLICIES + "/" + version;
    assertThat(office.post(PHU_THO, at + "/submission", edit(1)).statusCode()).isEqualTo(200);
    var refusing = edit(1).put("approve", false).put("answer", "Chưa đủ căn cứ");
    var held = await(database.pool().getConnection());
    var holding = await(held.begin());
    await(office.desk().versions().lock(held, new UnitCode("25")));

    var one = office.posted(ANNA, at + "/check", approving(1));
    var other = office.posted(BINH, at + "/check", refusing);
    waitUntilTwoWait();
    await(holding.commit());
    await(held.close());

    var answers = List.of(one.join(), other.join());
    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
    var lost = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst();
    assertThat(json(lost.orElseThrow()).getString("checkedAt")).isEqualTo(NOW.toString());
    assertThat(office.journal())
        .filteredOn(action -> action.equals("policy-approved") || action.equals("policy-refused"))
        .hasSize(1);
  }

  @Test
  void a_refusal_says_why_and_leaves_everything_as_it_was() {
    var at = POLICIES + "/" + office.drafted(PHU_THO, eightHours());
    assertThat(office.post(PHU_THO, at + "/submission", edit(1)).statusCode()).isEqualTo(200);

    assertThat(fields(office.post(ANNA, at + "/check", edit(1).put("approve", false))))
        .containsExactly("answer");
    var refused = office.post(
        ANNA, at + "/check", edit(1).put("approve", false).put("answer", "Chưa đủ căn cứ"));

    assertThat(json(refused).getString("state")).isEqualTo("refused");
    assertThat(json(refused).getString("answer")).isEqualTo("Chưa đủ căn cứ");
    clock.setTo(Instant.parse("2027-01-02T00:00:00Z"));
    assertThat(json(office.get(PHU_THO, POLICIES)).getJsonObject("inForce").fieldNames())
        .doesNotContain("provincialVersion");
  }

  @Test
  void what_was_to_take_effect_before_it_was_checked_is_not_approved() {
    var at = POLICIES + "/" + office.drafted(PHU_THO, eightHours());
    assertThat(office.post(PHU_THO, at + "/submission", edit(1)).statusCode()).isEqualTo(200);
    clock.setTo(Instant.parse("2027-01-02T00:00:00Z"));

    assertThat(fields(office.post(ANNA, at + "/check", approving(1))))
        .containsExactly("effectiveFrom");
  }

  @Test
  void a_ladder_of_a_province_tells_the_province_no_later_and_ends_at_the_hotline() {
    var late = steps("team:commune:900", "province:province:900", "hotline:nation:600");
    var blind = steps("team:commune:60", "province:province:60");
    var good = steps("team:commune:120", "province:province:600", "hotline:nation:600");
    var sent = draft("25");

    assertThat(fields(
            office.post(PHU_THO, POLICIES, sent.copy().put("ladders", ladder("P1", late)))))
        .isEmpty();
    assertThat(fields(office.patch(
            PHU_THO,
            POLICIES + "/25-2026-1",
            edit(1)
                .put(
                    "ladders",
                    ladder(
                        "P1",
                        steps("team:commune:901", "province:province:1", "hotline:nation:1"))))))
        .containsExactly("ladders.P1.1");
    assertThat(fields(office.patch(
            PHU_THO, POLICIES + "/25-2026-1", edit(1).put("ladders", ladder("P1", blind)))))
        .containsExactly("ladders.P1");
    assertThat(office
            .patch(PHU_THO, POLICIES + "/25-2026-1", edit(1).put("ladders", ladder("P1", good)))
            .statusCode())
        .isEqualTo(200);
    assertThat(office.post(PHU_THO, POLICIES + "/25-2026-1/submission", edit(2)).statusCode())
        .isEqualTo(200);
    assertThat(office.post(ANNA, POLICIES + "/25-2026-1/check", approving(2)).statusCode())
        .isEqualTo(200);

    assertThat(waits("25", "2026-12-31T00:00:00Z")).containsExactly(5L, 5L, 5L, 15L, 10L);
    assertThat(waits("25", "2027-01-01T00:00:00Z")).containsExactly(2L, 10L, 10L);
    assertThat(waits("01", "2027-01-01T00:00:00Z")).containsExactly(5L, 5L, 5L, 15L, 10L);
  }

  @Test
  void a_version_of_the_country_takes_effect_on_its_day_and_what_was_checked_stays() {
    var version = office.approved(ANNA, BINH, draft("VN", length("triage", "P1", 300)));
    var book = await(office.desk().books().book(database.pool()));
    var nation = UnitCode.NATION;
    var before = book.standing(ClockId.TRIAGE, nation, Instant.parse("2026-12-31T16:59:59Z"));
    var after = book.standing(ClockId.TRIAGE, nation, Instant.parse("2026-12-31T17:00:00Z"));

    assertThat(version).isEqualTo("2026-1");
    assertThat(before.orElseThrow().version()).isEqualTo("2025-1");
    assertThat(after.orElseThrow().version()).isEqualTo("2026-1");
    assertThat(after.orElseThrow().rule().starts()).isPresent();
    var changed = database
        .pool()
        .query("update routing.policy_lengths set amount = 1 where policy = '2026-1'")
        .execute();
    assertThatThrownBy(() -> await(changed)).hasMessageContaining("has been checked");
    assertThat(office.journal())
        .containsExactly("policy-approved", "policy-drafted", "policy-submitted");
  }

  private void waitUntilTwoWait() {
    eventually(() -> assertThat(await(database
                .pool()
                .query("select from pg_locks where locktype = 'advisory' and not granted")
                .execute())
            .size())
        .isEqualTo(2));
  }

  private List<Long> waits(String province, String at) {
    return await(new LadderStore()
            .inForce(
                database.pool(),
                Priority.P1,
                Optional.of(new UnitCode(province)),
                Instant.parse(at)))
        .steps()
        .stream()
        .map(step -> step.within().toMinutes())
        .toList();
  }
}
