package vn.kipthoi.routing.owing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.casework.Performed;
import vn.kipthoi.routing.casework.Worked;
import vn.kipthoi.routing.life.Refusal;
import vn.kipthoi.routing.life.Weighing;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** A case that became less urgent keeps its deadlines until somebody allows longer ones. */
class LongerTimeTest {

  private static final Personal<String> WORDS = Personal.of("cháu đang ở với bà, an toàn");
  private static final Weighing.AllowLonger ALLOWED = new Weighing.AllowLonger(WORDS);

  private final Viewer lead = Worked.viewer(Role.SHIFT_LEAD, "VN", Optional.empty());

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-23T02:00:00Z");
  private Worked worked;

  @BeforeEach
  void anUrgentCaseThatSomebodyAccepted() {
    clock = fresh.clockAt("2026-11-23T02:00:00Z");
    worked = Worked.keepingClocks(fresh, clock, Priority.P1).accepted();
    clock.advance(Duration.ofMinutes(10));
  }

  @AfterEach
  void close() {
    worked.close();
  }

  @Test
  void leavesDeadlinesAsTheyAreUntilLongerOnesAreAllowed() {
    lowered();
    assertThat(clocks("child-seen")).containsExactly("open 2026-11-23T04:00Z");

    assertThat(worked.does(lead, ALLOWED)).isInstanceOf(Performed.Done.class);

    assertThat(clocks("child-seen"))
        .as("from the first reception, as a P3 has it")
        .containsExactly("void 2026-11-23T04:00Z longer-allowed", "open 2026-11-25T02:00Z");
    assertThat(clocks("emergency"))
        .as("the twelve hours never get longer")
        .containsExactly("open 2026-11-23T14:00Z");
    assertThat(worked
            .station
            .row(
                "select count(*)::int as n from platform.journal where action = 'case-longer-allowed'")
            .getInteger("n"))
        .isEqualTo(1);
  }

  @Test
  void missesNothingOfWhatWasReplacedAndEverythingOfWhatReplacesIt() {
    lowered();
    worked.does(lead, ALLOWED);
    clock.setTo(Instant.parse("2026-11-23T05:00:00Z"));
    worked.station.sweeps();
    assertThat(clocks("child-seen")).endsWith("open 2026-11-25T02:00Z");

    clock.setTo(Instant.parse("2026-11-25T02:00:00Z"));
    worked.station.sweeps();
    assertThat(clocks("child-seen")).endsWith("missed 2026-11-25T02:00Z");
  }

  @Test
  void countsFromTheTimeItIsAllowedAlsoAfterAMergeWasUndone() {
    var report = worked.station.row("select report_id from routing.cases").getUUID("report_id");
    worked.station.reaches(report, Milestone.MERGED);
    clock.advance(Duration.ofMinutes(1));
    worked.station.reaches(report, Milestone.UNMERGED);
    assertThat(clocks("child-seen"))
        .containsExactly("void 2026-11-23T04:00Z merged", "open 2026-11-23T04:00Z");
    lowered();

    assertThat(worked.does(lead, ALLOWED)).isInstanceOf(Performed.Done.class);

    assertThat(clocks("child-seen")).endsWith("open 2026-11-25T02:00Z");
  }

  @Test
  void refusesWhereNothingWasLoweredOrItWasAllowedBefore() {
    assertThat(refused(worked.does(lead, ALLOWED))).isEqualTo(Refusal.NOTHING_LOWERED);
    lowered();
    worked.does(lead, ALLOWED);
    assertThat(
            refused(worked.does(lead, new Weighing.AllowLonger(Personal.of("thêm một lần nữa")))))
        .isEqualTo(Refusal.NOTHING_LOWERED);

    worked.does(worked.leader, new Weighing.Raise(Priority.P1, WORDS));
    assertThat(clocks("child-seen")).endsWith("open 2026-11-23T04:00Z");
    assertThat(refused(worked.does(lead, ALLOWED))).isEqualTo(Refusal.NOTHING_LOWERED);
  }

  @Test
  void writesNothingWhereNoDeadlineWouldBeLonger() {
    var report = worked.station.row("select report_id from routing.cases").getUUID("report_id");
    lowered();
    worked.station.reaches(report, Milestone.CHILD_SEEN);
    var version = worked.version();

    assertThat(refused(worked.does(lead, ALLOWED))).isEqualTo(Refusal.NOTHING_LONGER);

    assertThat(worked.version()).isEqualTo(version);
    assertThat(worked.station.rows("select id from routing.acts where word = 'longer-allowed'"))
        .isEmpty();
  }

  @Test
  void isForTheShiftLeadAlone() {
    lowered();
    for (var who : List.of(worked.member, worked.leader, worked.district, worked.province)) {
      assertThat(refused(worked.does(who, ALLOWED))).isEqualTo(Refusal.NOT_YOUR_PART);
    }
  }

  private void lowered() {
    worked.does(worked.member, new Weighing.ProposeLowering(Priority.P3, WORDS));
    clock.advance(Duration.ofSeconds(1));
    assertThat(worked.does(worked.leader, new Weighing.ConfirmLowering(WORDS)))
        .isInstanceOf(Performed.Done.class);
    clock.advance(Duration.ofSeconds(1));
  }

  private static Refusal refused(Performed performed) {
    assertThat(performed).isInstanceOf(Performed.Refused.class);
    return ((Performed.Refused) performed).why();
  }

  private List<String> clocks(String of) {
    return worked
        .station
        .rows(
            "select state, due_at, ended_because from routing.deadlines where clock = $1 "
                + "and rule is not null order by run, round",
            of)
        .stream()
        .map(row -> (row.getString("state") + " " + row.getOffsetDateTime("due_at") + " "
                + (row.getString("ended_because") == null ? "" : row.getString("ended_because")))
            .strip())
        .toList();
  }
}
