package vn.kipthoi.routing.privacy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.casework.Worked.viewer;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.privacy.DutyKind;
import vn.kipthoi.routing.privacy.Matter;
import vn.kipthoi.routing.privacy.desk.Register.Done;
import vn.kipthoi.routing.privacy.desk.Register.Entry;
import vn.kipthoi.testkit.FreshDatabase;

class RegisterTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private DutiesAtWork work;

  @BeforeEach
  void start() {
    work = new DutiesAtWork(fresh);
  }

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void countsSeventyTwoHoursFromTheDiscoveryAndTwoWorkingDaysFromTheRequest() {
    var discovered = work.clock.instant().minus(Duration.ofHours(10));

    assertThat(work.breach(discovered).dueAt()).isEqualTo(discovered.plus(Duration.ofHours(72)));
    assertThat(work.request(DutiesAtWork.at("2026-02-12T09:00")).dueAt())
        .as("Friday is one; the other comes after nine days of Tết")
        .isEqualTo(DutiesAtWork.at("2026-02-24T00:00"));
  }

  @Test
  void isMetByADocumentInTimeAndFallsSilent() {
    var duty = work.breach(work.clock.instant());
    work.clock.advance(Duration.ofHours(71));
    work.sweeps();

    var done = await(work.register.fulfil(work.desk, duty.number(), work.filed()));

    assertThat(done).isInstanceOf(Done.Now.class);
    assertThat(work.row().getString("state")).isEqualTo("met");
    work.clock.advance(Duration.ofHours(20));
    assertThat(work.sweeps()).isZero();
    assertThat(work.told()).isEmpty();
    assertThat(await(work.register.fulfil(work.desk, duty.number(), work.filed())))
        .isInstanceOf(Done.Before.class);
    assertThat(work.journal()).containsExactly("data-duty-opened", "data-duty-fulfilled");
  }

  @Test
  void entersTheSameSendingOnce() {
    var entry =
        new Entry(UUID.randomUUID(), DutyKind.BREACH, Matter.LOST_DEVICE, work.clock.instant());

    var once = await(work.register.open(work.desk, PROVINCE, entry));
    var twice = await(work.register.open(work.desk, PROVINCE, entry));

    assertThat(twice.number()).isEqualTo(once.number());
    assertThat(work.journal()).containsExactly("data-duty-opened");
  }

  @Test
  void showsAProvinceItsOwnAlone() {
    var duty = work.breach(work.clock.instant());
    var other = viewer(Role.PROVINCE, "51", Optional.empty());
    var team = viewer(Role.TEAM_LEADER, COMMUNE.text(), Optional.empty());

    assertThat(await(work.register.seenBy(other))).isEmpty();
    assertThat(await(work.register.seenBy(team))).isEmpty();
    assertThat(await(work.register.fulfil(other, duty.number(), work.filed())))
        .isInstanceOf(Done.NotThere.class);
    assertThat(await(work.register.seenBy(work.lead))).hasSize(1);
  }
}
