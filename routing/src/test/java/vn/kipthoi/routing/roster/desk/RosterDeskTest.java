package vn.kipthoi.routing.roster.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.roster.desk.OfficeAtWork.COMMUNE;
import static vn.kipthoi.routing.roster.desk.OfficeAtWork.administrator;
import static vn.kipthoi.routing.roster.desk.OfficeAtWork.at;
import static vn.kipthoi.routing.roster.desk.OfficeAtWork.done;
import static vn.kipthoi.routing.roster.desk.OfficeAtWork.viewer;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.Shift;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.Team;
import vn.kipthoi.routing.store.DutyStore;
import vn.kipthoi.testkit.FreshDatabase;

class RosterDeskTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private OfficeAtWork office;
  private Patterns patterns;
  private Swaps swaps;
  private Team team;

  @BeforeEach
  void open() {
    office = new OfficeAtWork(fresh);
    patterns = new Patterns(office.rosters);
    swaps =
        new Swaps(office.rosters, new Random(7), (asked, swap) -> swap.code().orElse(""));
    team = office.team();
  }

  @Test
  void putsNobodyOnARosterWhomNothingIsKnownToReach() {
    var lan = office.person("Lan");

    assertThat(await(patterns.enlist(administrator(), team.id(), team.edit(), lan.id())))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("person", What.NOT_VERIFIED))));
    assertThat(await(set(List.of(new Shift(1, 0, Shift.DAY, lan.id(), 0)))))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("shifts.0", What.NOT_VERIFIED))));
    assertThat(onDuty("2026-11-23T12:00")).isEmpty();
  }

  @Test
  void tellsTheLadderWhoIsOnDutyWhenItAsksAndNotWhoWas() {
    var lan = office.reachable("Lan");
    var minh = office.reachable("Minh");
    team = done(patterns.enlist(administrator(), team.id(), team.edit(), lan.id()));
    assertThat(onDuty("2026-11-22T23:59")).containsExactly(lan.id());

    team = done(set(List.of(new Shift(1, 0, Shift.DAY, minh.id(), 0))));

    assertThat(onDuty("2026-11-22T23:59")).containsExactly(lan.id());
    assertThat(onDuty("2026-11-23T00:00")).containsExactly(minh.id());
    assertThat(onDuty("2026-11-24T00:00")).isEmpty();
    assertThat(office.journal()).contains("roster-person-enlisted", "roster-pattern-set");
  }

  @Test
  void leavesLeaveOutUntilItIsTakenBack() {
    var lan = enlisted("Lan");
    var leaves = new Leaves(office.rosters);
    var id = UUID.randomUUID();
    var _ = done(leaves.enter(
        administrator(),
        id,
        lan.id(),
        Optional.of(at("2026-11-25T00:00")),
        Optional.of(at("2026-11-26T00:00"))));

    assertThat(onDuty("2026-11-25T12:00")).isEmpty();
    var _ = done(leaves.withdraw(administrator(), id, lan.id()));
    assertThat(onDuty("2026-11-25T12:00")).containsExactly(lan.id());
  }

  @Test
  void swapsAWatchOnceTheOtherAgreesByTextAndNotBefore() {
    var lan = enlisted("Lan");
    var minh = office.reachable("Minh");
    var swap = done(swaps.ask(member(lan), team.id(), wanted(lan, minh)));

    assertThat(office.texts.getLast()).isEqualTo(swap.code().orElseThrow());
    assertThat(onDuty("2026-11-25T12:00")).containsExactly(lan.id());
    assertThat(await(swaps.takeOver(lan.id(), office.texts.getLast())))
        .isEqualTo(DutySwaps.Answer.NOT_THEIRS);
    assertThat(await(swaps.takeOver(minh.id(), office.texts.getLast())))
        .isEqualTo(DutySwaps.Answer.TAKEN_OVER);
    assertThat(onDuty("2026-11-25T12:00")).containsExactly(minh.id());
    assertThat(onDuty("2026-11-26T12:00")).containsExactly(lan.id());
    assertThat(await(swaps.takeOver(minh.id(), office.texts.getLast())))
        .isEqualTo(DutySwaps.Answer.BEFORE);
    assertThat(office.journal()).contains("swap-asked", "swap-settled");
  }

  @Test
  void letsNobodyAskForAWatchThatIsNotTheirs() {
    var lan = enlisted("Lan");
    var minh = office.reachable("Minh");

    assertThat(await(swaps.ask(member(minh), team.id(), wanted(lan, minh))))
        .isInstanceOf(Settled.Faulty.class);
    assertThat(await(swaps.ask(
            viewer(Role.TEAM_MEMBER, Optional.of("05101"), Optional.of(lan.id())),
            team.id(),
            wanted(lan, minh))))
        .isInstanceOf(Settled.NotThere.class);
    var swap = done(swaps.ask(member(lan), team.id(), wanted(lan, minh)));
    assertThat(await(swaps.answer(member(lan), swap.id(), DutyChange.State.SETTLED)))
        .isInstanceOf(Settled.NotThere.class);
  }

  @Test
  void confirmsATetWithoutGapsAndForgetsItOnceTheRosterIsAnother() {
    var tet = new TetDesk(office.rosters);
    assertThat(await(tet.confirm(administrator(), team.id(), team.edit())))
        .isEqualTo(new Settled.Faulty<>(List.of(new Fault("tet", What.HAS_A_GAP))));
    var _ = enlisted("Lan");
    var _ = done(tet.confirm(administrator(), team.id(), team.edit()));
    var readiness = new Readiness(office.rosters);
    assertThat(await(readiness.of(List.of(COMMUNE))).teams())
        .singleElement()
        .matches(Readiness.Outlook::isTetConfirmed);

    var _ = enlisted("Minh");

    assertThat(await(readiness.of(List.of(COMMUNE))).teams())
        .singleElement()
        .matches(one -> !one.isTetConfirmed());
  }

  @Test
  void letsThoseWhoAnswerForTheTeamKeepItsRosterAndNobodyBeside() {
    var lan = office.reachable("Lan");
    var keepers = new ArrayList<Class<?>>();
    for (var keeper : List.of(
        viewer(Role.TEAM_LEADER, Optional.of("05101"), Optional.empty()),
        viewer(Role.TEAM_MEMBER, Optional.of(COMMUNE.text()), Optional.empty()),
        viewer(Role.OPERATOR, Optional.of("VN"), Optional.empty()),
        viewer(Role.TEAM_LEADER, Optional.of(COMMUNE.text()), Optional.empty()))) {
      keepers.add(
          await(patterns.enlist(keeper, team.id(), team.edit(), lan.id())).getClass());
    }

    assertThat(keepers)
        .containsExactly(
            Settled.NotThere.class,
            Settled.NotThere.class,
            Settled.NotThere.class,
            Settled.Done.class);
  }

  @Test
  void refusesAChangeOfARosterThatIsAnotherByNow() {
    var before = team;
    var lan = enlisted("Lan");

    assertThat(await(patterns.discharge(administrator(), team.id(), before.edit(), lan.id())))
        .isEqualTo(new Settled.Stale<>(team.edit()));
  }

  private Member enlisted(String name) {
    var person = office.reachable(name);
    team =
        done(patterns.enlist(administrator(), team.id(), office.again(team).edit(), person.id()));
    return person;
  }

  private Future<Settled<Team>> set(List<Shift> shifts) {
    return patterns.set(
        administrator(), team.id(), team.edit(), Optional.of(MONDAY), Optional.of(shifts));
  }

  private static Changes.Wanted wanted(Member from, Member to) {
    return new Changes.Wanted(
        UUID.randomUUID(),
        Optional.of(to.id()),
        Optional.of(from.id()),
        Optional.of(at("2026-11-25T07:00")),
        Optional.of(at("2026-11-25T19:00")));
  }

  private static Viewer member(Member person) {
    return viewer(Role.TEAM_MEMBER, Optional.of(COMMUNE.text()), Optional.of(person.id()));
  }

  private List<UUID> onDuty(String moment) {
    Instant asked = at(moment);
    return await(new DutyStore(new BookStore())
            .at(fresh.pool(), List.of(team.post()), asked)
            .map(duty -> duty.at(team.post())))
        .reachable();
  }
}
