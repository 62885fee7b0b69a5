package vn.kipthoi.routing.conflict.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.conflict.Exclusion;
import vn.kipthoi.routing.conflict.Exclusion.Reason;
import vn.kipthoi.routing.conflict.desk.DenyList.Wanted;
import vn.kipthoi.routing.conflict.store.DenyListStore;
import vn.kipthoi.routing.flow.StandDown;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class DenyListTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private DenyList denyList;
  private UUID report;
  private CallOut callOut;
  private Viewer leader;
  private Viewer province;
  private final Viewer operator = viewer(Role.OPERATOR, "VN", Optional.empty());

  @BeforeEach
  void aCaseThatTheTeamWasCalledOutFor() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    denyList = new DenyList(
        station.database(),
        new Doorbell(fresh.vertx()),
        station.office(),
        new SealedStaff(station.keys()),
        new DenyListStore(station.keys()),
        new StandDown(station.office(), station.flows()));
    report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    callOut = station.told(report).getFirst();
    leader = viewer(
        Role.TEAM_LEADER,
        "05392",
        Optional.of(station.onDuty(COMMUNE, "leader", 3).getFirst()));
    province = viewer(Role.PROVINCE, "25", Optional.empty());
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void remembersWhyInWordsThatOnlyTheKeyOpens() {
    assertThat(keep(leader, callOut.people().getFirst(), Reason.KIN_OF_CHILD, "Chú ruột của bé"))
        .isEqualTo(new Excluding.Kept());

    assertThat(exclusions()).singleElement().satisfies(one -> {
      assertThat(one.person()).contains(callOut.people().getFirst());
      assertThat(one.reason()).isEqualTo(Reason.KIN_OF_CHILD);
      assertThat(one.note().map(note -> note.revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)))
          .contains("Chú ruột của bé");
      assertThat(one.hadSeen()).as("was called out").isTrue();
    });
    assertThat(station
            .row("select encode(sealed_note, 'escape') as note from routing.exclusions")
            .getString("note"))
        .doesNotContain("bé");
    assertThat(station.timeline(report)).endsWith("kept-from");
    assertThat(station.rows("select from platform.journal where action = 'case-kept-from'"))
        .hasSize(1);
  }

  @Test
  void keepsItOnceHoweverOftenItIsSaid() {
    var person = callOut.people().getFirst();
    keep(leader, person);

    assertThat(keep(leader, person)).isEqualTo(new Excluding.Kept());

    assertThat(exclusions()).hasSize(1);
    assertThat(station.timeline(report)).filteredOn("kept-from"::equals).hasSize(1);
  }

  @Test
  void remembersWhetherTheyHadOpenedIt() {
    var leaders = station.onDuty(COMMUNE, "leader", 3);
    signsInAs(leaders.get(1), "thao");
    opened("thao");

    keep(province, leaders.get(1));
    keep(province, leaders.get(2));

    assertThat(exclusions())
        .extracting(Exclusion::person, Exclusion::hadSeen)
        .containsExactlyInAnyOrder(
            tuple(Optional.of(leaders.get(1)), true), tuple(Optional.of(leaders.get(2)), false));
  }

  @Test
  void letsNobodyShutOutThoseAboveThem() {
    var provincial = station.onDuty(PROVINCE, "province", 3);

    assertThat(keep(leader, provincial.getFirst())).isEqualTo(new Excluding.AboveYou());
    assertThat(keep(operator, provincial.getFirst())).isEqualTo(new Excluding.Kept());
    assertThat(keep(operator, UUID.randomUUID())).isInstanceOf(Excluding.NobodySuch.class);
    assertThat(exclusions()).hasSize(1);
  }

  @Test
  void knowsNoCaseForThoseFromWhomItIsKept() {
    keep(province, leader.personId().orElseThrow());

    assertThat(keep(leader, callOut.people().getFirst())).isEqualTo(new Excluding.NotThere());
    assertThat(letSee(leader, exclusions().getFirst().id())).isEqualTo(new Excluding.NotThere());
  }

  @Test
  void takesTwoOnTwoLevelsToLetThemSeeItAgain() {
    keep(leader, callOut.people().getFirst());
    var id = exclusions().getFirst().id();

    assertThat(letSee(leader, id)).isEqualTo(new Excluding.AskedBack());
    assertThat(letSee(leader, id)).isEqualTo(new Excluding.NeedsOneAbove());
    assertThat(letSee(viewer(Role.TEAM_LEADER, "05392", Optional.empty()), id))
        .as("another leader is not above")
        .isEqualTo(new Excluding.NeedsOneAbove());
    assertThat(exclusions()).hasSize(1);

    assertThat(letSee(province, id)).isEqualTo(new Excluding.Lifted());

    assertThat(exclusions()).isEmpty();
    assertThat(station.timeline(report)).endsWith("kept-from", "asked-back", "seen-again");
    assertThat(letSee(province, id)).isEqualTo(new Excluding.NotThere());
  }

  @Test
  void tellsTheNextRungAtOnceWhenNobodyElseWasAsked() {
    callOut.people().forEach(person -> keep(leader, person));

    assertThat(station.told(report))
        .singleElement()
        .satisfies(next -> assertThat(next.rung().word()).isEqualTo("leader"));
  }

  @Test
  void takesTheCaseFromWhoeverHadAcceptedIt() {
    var _ = station.answers(callOut, 0, new Promise.GoingNow());

    keep(leader, callOut.people().getFirst());

    assertThat(station.row("select state, accepted_by from routing.cases").getString("state"))
        .isEqualTo("routed");
    assertThat(station.told(report))
        .singleElement()
        .satisfies(next -> assertThat(next.rung().word()).isEqualTo("leader"));
  }

  @Test
  void isDecidedByWhoeverIsFirstWhenTheyAcceptAtThatMoment() {
    var person = callOut.people().getFirst();
    var other = await(fresh.pool().getConnection());
    var open = await(other.begin());
    var unused =
        await(other.query("select from routing.cases for no key update").execute());

    var keeping =
        denyList.keep(leader, callOut.caseNumber(), wanted(person, Reason.NAMED, Optional.empty()));
    eventually(() -> assertThat(waiting()).isEqualTo(1));
    var accepting = station
        .answers()
        .answer(new Answer(
            callOut.deadline().id(), person, new Promise.GoingNow(), clock.instant(), "sms"));
    eventually(() -> assertThat(waiting()).isEqualTo(2));
    await(open.commit());
    await(other.close());

    assertThat(await(keeping)).isEqualTo(new Excluding.Kept());
    assertThat(await(accepting)).isEqualTo(new Answered.NotTheirs());
    assertThat(station.row("select accepted_by from routing.cases").getUUID("accepted_by"))
        .isNull();
  }

  @Test
  void callsThemOutAgainOnNoLaterRung() {
    keep(leader, station.onDuty(COMMUNE, "leader", 3).get(1));
    clock.advance(Duration.ofMinutes(6));
    station.sweeps();

    assertThat(station.told(report).getLast().people())
        .doesNotContain(station.onDuty(COMMUNE, "leader", 3).get(1))
        .hasSize(2);
  }

  @CanIgnoreReturnValue
  private Excluding keep(Viewer viewer, UUID person) {
    return await(denyList.keep(
        viewer, callOut.caseNumber(), wanted(person, Reason.NAMED, Optional.empty())));
  }

  @CanIgnoreReturnValue
  private Excluding keep(Viewer viewer, UUID person, Reason reason, String note) {
    return await(denyList.keep(
        viewer, callOut.caseNumber(), wanted(person, reason, Optional.of(Personal.of(note)))));
  }

  private Excluding letSee(Viewer viewer, UUID exclusion) {
    return await(denyList.letSee(viewer, callOut.caseNumber(), exclusion, Optional.empty()));
  }

  private List<Exclusion> exclusions() {
    return await(denyList.of(callOut.deadline().caseId()));
  }

  private void signsInAs(UUID person, String username) {
    var _ = station.rows(
        "insert into platform.accounts (id, username, display_name, role, unit_code, person_id, "
            + "password_hash, registered_at) values (gen_random_uuid(), $1, $1, 'team_leader', "
            + "'05392', $2, '$argon2id$x', platform.now())",
        username,
        person);
  }

  private void opened(String username) {
    var account = station
        .row("select id from platform.accounts where username = $1", username)
        .getUUID("id");
    await(station
        .office()
        .books()
        .journal()
        .write(
            fresh.pool(),
            new JournalLine(
                clock.instant(),
                account.toString(),
                "case-read",
                callOut.deadline().caseId().value(),
                new JsonObject())));
  }

  /** How many connections wait for another's lock. */
  private int waiting() {
    return station
        .rows("select from pg_stat_activity where datname = current_database() "
            + "and wait_event_type = 'Lock'")
        .size();
  }

  private static Wanted wanted(UUID person, Reason reason, Optional<Personal<String>> note) {
    return new Wanted(person, reason, note);
  }

  private static Viewer viewer(Role role, String unit, Optional<UUID> person) {
    return new Viewer(UUID.randomUUID(), "x", "X", role, Optional.of(unit), person);
  }
}
