package vn.kipthoi.routing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.COMMUNE;
import static vn.kipthoi.routing.desk.Country.post;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.routing.board.desk.Reach;
import vn.kipthoi.routing.calllist.store.OnDutyRows;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.hotline.desk.WouldBeTold;
import vn.kipthoi.routing.roster.Leave;
import vn.kipthoi.routing.roster.Pattern;
import vn.kipthoi.routing.roster.Shift;
import vn.kipthoi.routing.roster.store.RosterBook;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Wherever somebody is told who is on duty, they are told the same: by day, in a swap, at night, on leave. */
class OneAnswerTest {

  private static final int SUNDAY = 7;
  private static final int LEADERS = 3;

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock;
  private Station station;
  private Served served;
  private List<UUID> team;

  @BeforeEach
  void start() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    station = new Station(fresh, clock).withEverybodyAbove(COMMUNE);
    served = new Served(fresh, station, Told.reports(), clock);
    team = station.onDuty(COMMUNE, "team", 3);
    IntStream.range(0, team.size())
        .forEach(place -> served.knows(
            "member-" + place,
            Role.TEAM_MEMBER,
            Optional.of(COMMUNE.text()),
            Optional.of(team.get(place))));
    keepRoster();
  }

  @AfterEach
  void stop() {
    served.close();
    station.close();
  }

  @Test
  void saysTheSameEverywhereByDay() {
    assertOnDutyAt("2026-11-22T09:00:00+07:00", Optional.of(0));
  }

  @Test
  void saysTheSameEverywhereWhileTwoHaveSwapped() {
    assertOnDutyAt("2026-11-22T10:30:00+07:00", Optional.of(2));
  }

  @Test
  void saysTheSameEverywhereInTheNightThatBeganTheDayBefore() {
    assertOnDutyAt("2026-11-23T01:00:00+07:00", Optional.of(1));
  }

  @Test
  void saysTheSameEverywhereWhereLeaveLeavesAHole() {
    assertOnDutyAt("2026-11-23T05:00:00+07:00", Optional.empty());
  }

  /** The first by day and the second by night; the third by swap from ten to noon; the second ill at four. */
  private void keepRoster() {
    var row = station.row(
        "select id from routing.teams where unit = $1 and rung = 'team'", COMMUNE.text());
    var book = new RosterBook();
    var pattern = Pattern.weekly(
        LocalDate.of(2026, 11, 22),
        List.of(
            new Shift(SUNDAY, 7 * 60, 19 * 60, team.get(0), 0),
            new Shift(SUNDAY, 19 * 60, 31 * 60, team.get(1), 0)));
    var _ = await(
        book.keep(fresh.pool(), row.getUUID("id"), pattern, UUID.randomUUID(), clock.instant()));
    var away = new Leave(
        team.get(1), Instant.parse("2026-11-22T21:00:00Z"), Instant.parse("2026-11-23T00:00:00Z"));
    var _ = await(
        book.keepLeave(fresh.pool(), UUID.randomUUID(), away, UUID.randomUUID(), clock.instant()));
    var _ = station.rows("""
        insert into routing.duty_changes
               (id, team, kind, person, instead_of, starts_at, ends_at, state, code, asked_by,
                asked_at, settled_by, settled_at, via)
        values (gen_random_uuid(), $1, 'swap', $2, $3, timestamptz '2026-11-22 03:00Z',
                timestamptz '2026-11-22 05:00Z', 'settled', '222222', $2, now(), $2, now(), 'sms')
        """, row.getUUID("id"), team.get(2), team.get(0));
  }

  /** @param place who of the three; nobody of the team where it is empty */
  private void assertOnDutyAt(String moment, Optional<Integer> place) {
    clock.setTo(OffsetDateTime.parse(moment).toInstant());
    var expected = place.map(team::get).stream().toList();

    assertThat(toldByTheRung()).isEqualTo(expected.isEmpty() ? leaders() : expected);
    assertThat(numberInTheApi()).isEqualTo(expected.size());
    assertThat(thoseWhoseInboxSaysSo()).isEqualTo(expected);
    assertThat(foretoldAtTheDesk())
        .containsExactlyElementsOf(phones(expected.isEmpty() ? leaders() : expected));
    assertThat(onThePrintedList()).isEqualTo(expected);
    assertThat(numberOnTheReadinessMap()).isEqualTo(expected.size() + LEADERS);
  }

  private List<UUID> leaders() {
    return station.onDuty(COMMUNE, "leader", LEADERS);
  }

  private List<UUID> toldByTheRung() {
    var report = station.hears(new Locality.Determined(COMMUNE), Priority.P1);
    station.reads();
    return station.told(report).getFirst().people();
  }

  private int numberInTheApi() {
    return new JsonObject(served.get("member-0", "/api/v1/teams").body())
        .getJsonArray("teams").stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("rung").equals("team"))
            .mapToInt(one -> one.getInteger("onDuty"))
            .sum();
  }

  private List<UUID> thoseWhoseInboxSaysSo() {
    return IntStream.range(0, team.size())
        .filter(
            place -> served.page("member-" + place, "/inbox").body().contains("class=\"duty on\""))
        .mapToObj(team::get)
        .toList();
  }

  private List<String> foretoldAtTheDesk() {
    var preview = await(Told.reports().find(UUID.randomUUID())).orElseThrow();
    var staff = new SealedStaff(station.keys());
    return await(
            new WouldBeTold(station.database(), station.office(), staff).of(preview, List.of()))
        .orElseThrow()
        .first()
        .stream()
        .map(one -> one.phone().revealFor(Purpose.CONTACTING))
        .toList();
  }

  private List<String> phones(List<UUID> people) {
    return await(new SealedStaff(station.keys()).find(fresh.pool(), people)).stream()
        .sorted(Comparator.comparing(one -> people.indexOf(one.id())))
        .map(one -> one.phone().revealFor(Purpose.CONTACTING))
        .toList();
  }

  private List<UUID> onThePrintedList() {
    var staff = new SealedStaff(station.keys());
    var asked = post(COMMUNE, "team");
    return await(OnDutyRows.at(fresh.pool(), staff, List.of(asked), clock.instant()))
        .duty()
        .at(asked)
        .reachable();
  }

  private int numberOnTheReadinessMap() {
    return await(new Reach(station.database(), station.office()).of(List.of(COMMUNE)))
        .getFirst()
        .onDuty();
  }
}
