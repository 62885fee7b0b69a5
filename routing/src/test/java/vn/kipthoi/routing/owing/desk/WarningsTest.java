package vn.kipthoi.routing.owing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.DeadlineNear;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.owing.store.WarningStore;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class WarningsTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt(START);
  private Station station;
  private UUID report = UUID.randomUUID();

  @BeforeEach
  void aCase() {
    clock = fresh.clockAt(START.toString());
    station = Station.keepingClocks(fresh, clock, Pace.REAL_TIME).withEverybodyAbove(COMMUNE);
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void remindsWhoeverAcceptedAfterHalfTheTimeAndAgainAtFourFifths() {
    var asked = station.told(report).getFirst();
    assertThat(station.answers(asked, 1, new Promise.GoingNow())).isNotNull();

    clock.setTo(START.plus(Duration.ofHours(1)).minusMillis(1));
    assertThat(warns()).isEmpty();
    clock.advance(Duration.ofMillis(1));
    var first = warns();

    assertThat(first)
        .extracting(near -> near.reminded().deadline().clock())
        .containsExactly("child-seen");
    assertThat(first.getFirst().reminded().people())
        .containsExactly(asked.people().get(1));
    assertThat(warns()).as("once").isEmpty();
    clock.setTo(START.plus(Duration.ofMinutes(96)));
    assertThat(warns()).extracting(DeadlineNear::number).containsExactly(2);
    assertThat(station.timeline(report)).endsWith("clock-warned", "clock-warned");
  }

  @Test
  void remindsThoseOnDutyWhileNobodyHasTheCase() {
    station.reaches(report, Milestone.DELIVERED);
    clock.setTo(START.plus(Duration.ofHours(1)));

    assertThat(warns().getFirst().reminded().people()).hasSize(3);
  }

  @Test
  void remindsOfTheTwelveHoursAfterSixNineAndEleven() {
    station.reaches(report, Milestone.DELIVERED);
    station.reaches(report, Milestone.CHILD_SEEN);

    for (var hour : List.of(6, 9, 11)) {
      clock.setTo(START.plus(Duration.ofHours(hour)));
      assertThat(warns())
          .extracting(near -> near.reminded().deadline().clock())
          .containsExactly("emergency");
    }
  }

  @Test
  void remindsNobodyOfWhatIsDone() {
    station.reaches(report, Milestone.DELIVERED);
    station.reaches(report, Milestone.CHILD_SEEN);
    clock.setTo(START.plus(Duration.ofHours(2)));

    assertThat(warns()).isEmpty();
    assertThat(station.rows("select from routing.warnings where state = 'void'"))
        .isNotEmpty();
  }

  @Test
  void givesAWarningToOneOfTwoNodes() {
    station.reaches(report, Milestone.DELIVERED);
    clock.setTo(START.plus(Duration.ofMinutes(59)));
    assertThat(warns()).as("what became void meanwhile is out of the way").isEmpty();
    clock.setTo(START.plus(Duration.ofHours(1)));
    var otherNode = await(fresh.pool().getConnection());
    var open = await(otherNode.begin());
    assertThat(await(new WarningStore().take(otherNode, clock.instant()))).isPresent();

    assertThat(warns()).as("what another node has in hand is passed over").isEmpty();

    await(open.rollback());
    await(otherNode.close());
    assertThat(warns()).as("and found again when that node died").hasSize(1);
  }

  private List<DeadlineNear> warns() {
    var watch = new WarningWatch(station.database(), new Doorbell(fresh.vertx()), station.office());
    for (var more = true; more; ) {
      more = await(watch.actOnNext());
    }
    return station
        .rows("delete from platform.facts where kind = 'DeadlineNear' returning *")
        .stream()
        .map(row -> new Fact(
            row.getUUID("id"),
            row.getString("kind"),
            row.getUUID("subject"),
            row.getJsonObject("body"),
            row.getOffsetDateTime("recorded_at").toInstant()))
        .map(DeadlineNear::from)
        .toList();
  }
}
