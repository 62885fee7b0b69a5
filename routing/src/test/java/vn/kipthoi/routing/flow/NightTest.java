package vn.kipthoi.routing.flow;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.casework.Worked;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.routing.owing.desk.WarningWatch;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class NightTest {

  private static final Personal<String> REASON = Personal.of("cháu vừa bị đánh thêm");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Optional<Worked> worked = Optional.empty();

  @AfterEach
  void close() {
    worked.ifPresent(Worked::close);
  }

  @Test
  void leavesPeopleAsleepOverWhatCanWait() {
    var asked = reported("2026-11-22T23:10:00", Priority.P3).callOut;

    assertThat(asked.notBefore()).contains(at("2026-11-23T07:00:00"));
    assertThat(asked.dueAt()).isEqualTo(at("2026-11-23T11:00:00"));
    clock.setTo(at("2026-11-23T10:59:59"));
    assertThat(station().sweeps()).isZero();
    clock.setTo(at("2026-11-23T11:00:00"));
    assertThat(station().sweeps()).isEqualTo(1);
    assertThat(told()).singleElement().satisfies(next -> {
      assertThat(next.rung().word()).isEqualTo("leader");
      assertThat(next.notBefore()).isEmpty();
    });
  }

  @Test
  void asksTheNextRungInTheMorningWhenTheTimeOfTheFirstEndsAtNight() {
    var asked = reported("2026-11-22T17:30:00", Priority.P3).callOut;

    assertThat(asked.notBefore()).isEmpty();
    assertThat(asked.dueAt()).as("21:30 is night").isEqualTo(at("2026-11-23T07:00:00"));
  }

  @Test
  void wakesPeopleForWhatIsUrgent() {
    var asked = reported("2026-11-22T23:10:00", Priority.P2).callOut;

    assertThat(asked.notBefore()).isEmpty();
    assertThat(asked.dueAt()).isEqualTo(at("2026-11-22T23:40:00"));
  }

  @Test
  void countsTheWorkingDayOfWhatComesOnTheNightBeforeTet() {
    var asked = reported("2026-02-13T22:30:00", Priority.P4).callOut;

    assertThat(asked.notBefore()).contains(at("2026-02-14T07:00:00"));
    assertThat(asked.dueAt()).isEqualTo(at("2026-02-24T00:00:00"));
  }

  @Test
  void wakesThoseWhoWereLeftAsleepWhenItBecomesUrgent() {
    reported("2026-11-22T23:10:00", Priority.P3);
    clock.setTo(at("2026-11-23T02:00:00"));

    raise(Priority.P1);

    var reminded = reminded();
    assertThat(reminded).singleElement().satisfies(near -> {
      assertThat(near.notBefore()).isEmpty();
      assertThat(near.priority()).isEqualTo(Priority.P1);
      assertThat(near.dueAt()).isEqualTo(at("2026-11-23T02:05:00"));
      assertThat(near.people()).isEqualTo(worked().callOut.people());
    });
    clock.setTo(at("2026-11-23T02:05:00"));
    assertThat(station().sweeps()).isEqualTo(1);
    assertThat(told()).extracting(next -> next.rung().word()).containsExactly("leader");
  }

  @Test
  void leavesThoseWhoWereAskedAlreadyAQuarterOfTheTimeOfTheHigherPriority() {
    reported("2026-11-22T10:00:00", Priority.P3);
    clock.setTo(at("2026-11-22T11:00:00"));

    raise(Priority.P1);

    assertThat(reminded().getFirst().dueAt())
        .as("five minutes from ten o'clock are over; a quarter of them is left")
        .isEqualTo(at("2026-11-22T11:01:15"));
  }

  @Test
  void givesNobodyMoreTimeThanTheyHad() {
    reported("2026-11-22T10:00:00", Priority.P3);
    clock.setTo(at("2026-11-22T13:59:30"));

    raise(Priority.P2);

    assertThat(reminded().getFirst().dueAt()).isEqualTo(at("2026-11-22T14:00:00"));
  }

  @Test
  void remindsInTheMorningOfWorkThatCanWaitAndAtOnceOfTheTwelveHours() {
    reported("2026-11-22T11:00:00", Priority.P3).accepted();
    var _ = reminded();
    var _ = station().rows("""
        insert into routing.deadlines (id, case_id, clock, commune, step, round, rung, unit, priority,
               policy, started_at, due_at, look_at, rest_by_node, rest_by_here, rule, calendar,
               reckoned_at)
        select gen_random_uuid(), case_id, clock, commune, 0, 0, 'team', commune, 'P3', policy,
               started_at, started_at + interval '20 hours', started_at + interval '20 hours',
               started_at, started_at, clock || '/P3', '2026.1', started_at + interval '20 hours'
          from (select case_id, commune, policy, started_at,
                       unnest(array['child-seen', 'emergency']) as clock
                  from routing.deadlines) asked
        """);
    var _ = station().rows("""
        insert into routing.warnings (deadline, number, warn_at)
        select id, 1, $1::timestamptz from routing.deadlines where rule is not null
        """, at("2026-11-22T23:00:00").atOffset(UTC));
    clock.setTo(at("2026-11-22T23:00:00"));

    assertThat(reminded())
        .extracting(near -> near.deadline().clock(), CallOut::notBefore)
        .containsExactlyInAnyOrder(
            tuple("child-seen", Optional.of(at("2026-11-23T07:00:00"))),
            tuple("emergency", Optional.<Instant>empty()));
  }

  @CanIgnoreReturnValue
  private Worked reported(String local, Priority priority) {
    clock = fresh.clockAt(at(local).toString());
    var started = new Worked(fresh, clock, priority);
    worked = Optional.of(started);
    return started;
  }

  private Worked worked() {
    return worked.orElseThrow();
  }

  private Station station() {
    return worked().station;
  }

  private void raise(Priority to) {
    var _ = worked().does(worked().member, new Weighing.Raise(to, REASON));
  }

  private List<CallOut> told() {
    var report = station().row("select report_id from routing.cases").getUUID("report_id");
    return station().told(report);
  }

  private List<CallOut> reminded() {
    var watch = new WarningWatch(
        station().database(), new Doorbell(fresh.vertx()), station().office());
    for (var more = true; more; ) {
      more = await(watch.actOnNext());
    }
    return station()
        .rows("delete from platform.facts where kind = 'DeadlineNear' returning *")
        .stream()
        .map(row -> new Fact(
            row.getUUID("id"),
            row.getString("kind"),
            row.getUUID("subject"),
            row.getJsonObject("body"),
            row.getOffsetDateTime("recorded_at").toInstant()))
        .map(fact -> DeadlineNear.from(fact).reminded())
        .toList();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(VietNam.ZONE).toInstant();
  }
}
