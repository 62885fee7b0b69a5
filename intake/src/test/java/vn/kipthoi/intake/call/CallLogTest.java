package vn.kipthoi.intake.call;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Shift;
import vn.kipthoi.intake.call.QueuedCall.End;
import vn.kipthoi.intake.call.desk.CallLog;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class CallLogTest {

  private static final UUID OPERATOR = UUID.randomUUID();
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private CallLog log;

  @BeforeEach
  void aLog() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    log = new CallLog(
        new Database(fresh.pool()), clock, new Journal(new Vault(KeyFile.parse(KeyFile.fresh()))));
  }

  @Test
  void measuresTheShareThatWasAnsweredInTime() {
    for (var i = 0; i < 18; i++) {
      answered(clock.instant(), 15_000);
    }
    answered(clock.instant(), 15_001);
    answered(clock.instant(), 20_001);

    var today = await(log.today()).all();

    assertThat(today).isEqualTo(new Answering(20, 18, 19, 0));
    assertThat(today.share15()).isEqualTo(90);
    assertThat(today.share20()).isEqualTo(95);
    assertThat(today.meetsTheTargets()).isTrue();
    answered(clock.instant(), 30_000);
    assertThat(await(log.today()).all().meetsTheTargets()).isFalse();
  }

  @Test
  void countsACallerWhoGaveUpTooLateAgainstTheDeskAndOneWhoGaveUpSoonNot() {
    answered(clock.instant(), 5_000);
    givenUp(21_000);
    givenUp(4_000);

    assertThat(await(log.today()).all()).isEqualTo(new Answering(2, 1, 1, 2));
  }

  @Test
  void putsEachCallIntoItsShiftAndTheNightToItsEvening() {
    var six = Instant.parse("2026-11-21T23:00:00Z");
    answered(six, 1_000);
    answered(six.plus(Duration.ofHours(8)), 1_000);
    answered(six.plus(Duration.ofHours(16)), 1_000);
    answered(six.plus(Duration.ofHours(24)).minusMillis(1), 1_000);
    answered(six.plus(Duration.ofHours(24)), 1_000);

    assertThat(await(log.of(SUNDAY)).shifts())
        .extracting(one -> one.shift() + " " + one.answering().calls())
        .containsExactly("MORNING 1", "AFTERNOON 1", "NIGHT 2");
    assertThat(await(log.of(SUNDAY.plusDays(1))).all().calls()).isEqualTo(1);
    assertThat(Shift.dayOf(six.minusMillis(1))).isEqualTo(SUNDAY.minusDays(1));
  }

  @Test
  void countsACallOnceHoweverOftenItIsSent() {
    var call = new QueuedCall(
        UUID.randomUUID(), clock.instant(), new End.Answered(clock.instant().plusSeconds(3)));

    assertThat(await(log.log(call, OPERATOR))).isTrue();
    assertThat(await(log.log(call, OPERATOR))).isFalse();

    assertThat(await(log.today()).all().calls()).isEqualTo(1);
  }

  @Test
  void meetsItsTargetsWhileNobodyCalls() {
    assertThat(await(log.lately())).isEqualTo(new Answering(0, 0, 0, 0));
    assertThat(await(log.lately()).share15()).isEqualTo(100);
  }

  @CanIgnoreReturnValue
  private boolean answered(Instant queued, long millis) {
    return await(log.log(
        new QueuedCall(UUID.randomUUID(), queued, new End.Answered(queued.plusMillis(millis))),
        OPERATOR));
  }

  @CanIgnoreReturnValue
  private boolean givenUp(long millis) {
    var queued = clock.instant();
    return await(log.log(
        new QueuedCall(UUID.randomUUID(), queued, new End.GivenUp(queued.plusMillis(millis))),
        OPERATOR));
  }
}
