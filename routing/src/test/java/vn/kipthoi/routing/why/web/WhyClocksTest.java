package vn.kipthoi.routing.why.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Claim;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.casework.Worked;
import vn.kipthoi.routing.life.Asker;
import vn.kipthoi.routing.life.Grade;
import vn.kipthoi.routing.life.Sighting;
import vn.kipthoi.routing.life.Standstill;
import vn.kipthoi.routing.life.Verification;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.routing.owing.StandstillReason;
import vn.kipthoi.routing.owing.desk.WarningWatch;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.web.Served;
import vn.kipthoi.routing.why.store.PassageStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What became of the clocks of a case, in sentences. */
class WhyClocksTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
  private static final Personal<String> WORDS = Personal.of("gia đình về quê");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Worked worked;
  private Served served;

  @BeforeEach
  void aCaseThatTheTeamWasToldOf() {
    clock = fresh.clockAt(START.toString());
    worked = Worked.keepingClocks(fresh, clock, Priority.P1);
    var desk = new WhyDesk(
        worked.station.database(),
        clock,
        worked.station.foresight(),
        new SealedStaff(worked.station.keys()),
        language -> Names.in(language, () -> Served.DIRECTORY),
        new PassageStore());
    served = new Served(
        fresh,
        worked.station,
        id -> Future.succeededFuture(Optional.empty()),
        clock,
        new Served.Subject(
            Set.of("explainCase"), List.of(), shell -> new WhyRoutes(desk).mount(shell)));
    served.knows("lan", Role.TEAM_MEMBER, Optional.of("05392"), Optional.empty());
  }

  @AfterEach
  void close() {
    served.close();
    worked.close();
  }

  @Test
  void namesTheLevelToWhichMissedWorkWentAndWhen() {
    worked.accepted();
    clock.setTo(START.plus(Duration.ofHours(2)));
    worked.station.sweeps();

    assertThat(escalated())
        .anySatisfy(one ->
            assertThat(one).contains("Gặp trẻ: quá hạn", "Lúc 11:00", "lãnh đạo", "(3 người)"));
    assertThat(english())
        .anySatisfy(one -> assertThat(one).contains("See the child: not done by", "was told too"));
  }

  @Test
  void saysWhoWasRemindedInTime() {
    worked.accepted();
    clock.setTo(START.plus(Duration.ofHours(1)));
    var watch = new WarningWatch(
        worked.station.database(), new Doorbell(fresh.vertx()), worked.station.office());
    while (await(watch.actOnNext())) {
      clock.advance(Duration.ofMillis(1));
    }

    assertThat(escalated())
        .anySatisfy(one -> assertThat(one).startsWith("Gặp trẻ: đã nhắc").contains("10:00"));
  }

  @Test
  void saysWhatStandsStillSinceWhenAndWhy() {
    worked.accepted();
    clock.advance(Duration.ofMinutes(5));
    var seen = new Sighting(clock.instant(), WORDS, WORDS, true);
    worked.does(
        worked.member, new Verification.Assess(Grade.HIGH, Optional.of(seen), false, WORDS));
    worked.does(
        worked.district,
        new Standstill.Pause(
            ClockId.PLAN,
            StandstillReason.FAMILY_AWAY,
            LocalDate.of(2026, 11, 26),
            Asker.TEAM,
            WORDS));

    assertThat(escalated())
        .anySatisfy(one -> assertThat(one)
            .startsWith("Trình kế hoạch (Mẫu 04): đang tạm dừng từ")
            .contains("Gia đình đi vắng."));
    assertThat(escalated()).noneSatisfy(one -> assertThat(one).contains("về quê"));

    clock.setTo(Instant.parse("2026-11-27T02:00:00Z"));
    assertThat(escalated()).anySatisfy(one -> assertThat(one).contains("đã tạm dừng từ"));
  }

  @Test
  void saysThatLongerTimeWasAllowed() {
    worked.accepted();
    worked.does(worked.member, new Weighing.ProposeLowering(Priority.P3, WORDS));
    clock.advance(Duration.ofSeconds(1));
    worked.does(worked.leader, new Weighing.ConfirmLowering(WORDS));
    clock.advance(Duration.ofSeconds(1));
    worked.does(
        Worked.viewer(Role.SHIFT_LEAD, "VN", Optional.empty()), new Weighing.AllowLonger(WORDS));

    assertThat(escalated())
        .anySatisfy(one -> assertThat(one).contains("Gặp trẻ", "trưởng ca cho phép"));
  }

  @Test
  void saysThatAnAcceptanceWasGivenWithoutASignalBeforeOthersWereTold() {
    clock.advance(Duration.ofMinutes(5));
    worked.station.sweeps();
    clock.advance(Duration.ofMinutes(1));
    var claim = new Claim(
        START.plus(Duration.ofMinutes(3)), Optional.of(new Claim.Attest(UUID.randomUUID(), 1)));
    var _ = await(worked
        .station
        .answers()
        .hear(new Answer(
            worked.callOut.deadline().id(),
            worked.callOut.people().getFirst(),
            new Promise.GoingNow(),
            clock.instant(),
            "app",
            Optional.of(claim))));

    assertThat(escalated())
        .anySatisfy(one -> assertThat(one).contains("đã nhận từ 09:03", "mất sóng"))
        .anySatisfy(one -> assertThat(one).contains("đến muộn vì mất sóng"));
  }

  private List<String> escalated() {
    return sentences("");
  }

  private List<String> english() {
    return sentences("?lang=en");
  }

  private List<String> sentences(String query) {
    var path = "/api/v1/cases/" + worked.number() + "/why" + query;
    return new JsonObject(served.get("lan", path).body())
        .getJsonArray("escalated").stream().map(String.class::cast).toList();
  }
}
