package vn.kipthoi.routing.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.AREA;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.OTHER_PROVINCE;
import static vn.kipthoi.routing.desk.Country.PROVINCE;
import static vn.kipthoi.testkit.Await.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Account;
import vn.kipthoi.intake.CallOutAhead.Ahead;
import vn.kipthoi.intake.CallOutAhead.OnDuty;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.ChildConcerned;
import vn.kipthoi.intake.KeptFrom;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Relation;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.ReportNumber;
import vn.kipthoi.intake.Safety;
import vn.kipthoi.intake.Sex;
import vn.kipthoi.intake.Urgency;
import vn.kipthoi.intake.YesNo;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.calllist.store.OnDutyRows;
import vn.kipthoi.routing.desk.Country;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.hotline.desk.WouldBeTold;
import vn.kipthoi.routing.hotline.store.FollowedStore;
import vn.kipthoi.routing.hotline.store.FollowedStore.CaseOfReport;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** What the desk says beforehand of who would be told, and afterwards of what became of it. */
class DeskForesightTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private Station station;
  private SealedStaff staff;

  @BeforeEach
  void everybodyIsOnDuty() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    staff = new SealedStaff(station.keys());
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void foretellsWhoIsToldInFactAndByWhen() {
    var ahead = ahead(List.of());

    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var callOut = station.told(report).getFirst();
    assertThat(phones(ahead.first())).containsExactlyElementsOf(phonesOf(callOut.people()));
    assertThat(ahead.first()).allSatisfy(one -> assertThat(one.rung()).isEqualTo("team"));
    assertThat(ahead.next()).isNotEmpty();
    assertThat(ahead.within()).isEqualTo(Duration.between(clock.instant(), callOut.dueAt()));
  }

  @Test
  void passesOverACommuneThatIsToKnowNothingOfIt() {
    var ahead = ahead(List.of(new KeptFrom.Post(COMMUNE, "team")));

    assertThat(ahead.first()).isNotEmpty().noneMatch(one -> one.rung().equals("team"));
  }

  @Test
  void writesNothing() {
    var unused = ahead(List.of());

    assertThat(station.rows("select from routing.cases")).isEmpty();
    assertThat(station.rows("select from platform.facts")).isEmpty();
  }

  @Test
  void followsAReportToWhoHoldsItAndToTheClockThatRunsNext() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var callOut = station.told(report).getFirst();

    assertThat(followed(new Scope("VN", Optional.empty()), report))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.accepted()).isFalse();
          assertThat(one.asked().orElseThrow().word()).isEqualTo("team");
          assertThat(one.askedUnit()).contains(COMMUNE);
          assertThat(one.clock()).contains("acknowledge");
          assertThat(one.dueAt()).contains(callOut.dueAt());
        });
    var unused = station.answers(callOut, 1, new Promise.GoingNow());
    assertThat(followed(new Scope("VN", Optional.empty()), report))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.accepted()).isTrue();
          assertThat(one.holder()).contains(callOut.people().get(1));
        });
  }

  @Test
  void followsNothingOutsideOfTheAskersScope() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();

    assertThat(followed(new Scope(OTHER_PROVINCE.text(), Optional.empty()), report))
        .isEmpty();
    assertThat(followed(new Scope(PROVINCE.text(), Optional.empty()), report)).hasSize(1);
    assertThat(followed(new Scope("VN", Optional.empty()), UUID.randomUUID())).isEmpty();
  }

  @Test
  void goesOnWithTheCaseThatAMergedOneWentInto() {
    var merged = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var survivor = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    var number =
        followed(new Scope("VN", Optional.empty()), survivor).getFirst().number();
    var unused = station.rows(
        "insert into routing.merges (id, merged, survivor, root, merged_at, merged_by, added_scope)"
            + " values (gen_random_uuid(), $1, $2, $2, platform.now(), gen_random_uuid(), '{}')"
            + " returning id",
        station.caseOf(merged).value(),
        station.caseOf(survivor).value());

    assertThat(followed(new Scope("VN", Optional.empty()), merged))
        .extracting(CaseOfReport::number)
        .containsExactly(number);
  }

  @Test
  void listsThoseOfAPostInTheirOrderWithTheirNumbers() {
    var team = Country.post(COMMUNE, "team");
    var area = Country.post(AREA, "district");
    var nobody = Country.post(OTHER_PROVINCE, "province");

    var rows =
        await(OnDutyRows.at(fresh.pool(), staff, List.of(team, area, nobody), clock.instant()));

    assertThat(rows.listed(team).people())
        .extracting(one -> one.phone())
        .containsExactlyElementsOf(phonesOf(rows.duty().at(team).reachable()));
    assertThat(rows.listed(team).people()).hasSize(3);
    assertThat(rows.listed(area).people())
        .hasSize(3)
        .doesNotContainAnyElementsOf(rows.listed(team).people());
    assertThat(rows.listed(nobody).people()).isEmpty();
  }

  private Ahead ahead(List<KeptFrom> keptFrom) {
    var told = new WouldBeTold(station.database(), station.office(), staff);
    return await(told.of(preview(clock.instant()), keptFrom)).orElseThrow();
  }

  private List<CaseOfReport> followed(Scope scope, UUID report) {
    return await(new FollowedStore().of(fresh.pool(), scope, List.of(report)));
  }

  private static List<String> phones(List<OnDuty> people) {
    return people.stream().map(one -> one.phone().revealFor(Purpose.CONTACTING)).toList();
  }

  private List<String> phonesOf(List<UUID> people) {
    var found = await(staff.find(fresh.pool(), people));
    return people.stream()
        .map(id -> found.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow())
        .map(one -> one.phone().revealFor(Purpose.CONTACTING))
        .toList();
  }

  private static Report preview(Instant now) {
    return new Report(
        UUID.randomUUID(),
        new ReportNumber("R-2026-000000"),
        Channel.PHONE,
        now,
        now,
        Optional.of(UUID.randomUUID()),
        YesNo.YES,
        new Urgency(
            Priority.P1,
            true,
            true,
            "test",
            Personal.of(List.of()),
            Personal.of(Map.of()),
            Personal.of(new Urgency.Why("Khẩn cấp, vì vậy.", "Emergency, because so."))),
        new Locality.Determined(COMMUNE),
        false,
        new Account(
            Personal.of("Nghe bé khóc"),
            Optional.empty(),
            Optional.empty(),
            new ChildConcerned(Optional.empty(), Optional.empty(), Personal.of(Sex.UNKNOWN)),
            Personal.of(Set.of()),
            Personal.of(Relation.UNKNOWN),
            Personal.of(Safety.NOT_ASKED),
            Optional.empty()),
        Optional.empty());
  }
}
