package vn.kipthoi.routing.probe.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.FactReader;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.ContactCard;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Probe;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.testkit.FreshDatabase;

class ProberTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private Station station;
  private Prober prober;
  private FactReader routing;

  @BeforeEach
  void aNode() {
    var clock = fresh.clockAt("2026-11-22T02:00:00Z");
    var database = new Database(fresh.pool());
    station = new Station(fresh, clock);
    prober = new Prober(
        fresh.vertx(), database, new Doorbell(fresh.vertx()), clock, RandomGenerator.getDefault());
    routing = new FactReader("routing", prober.handlers(), database, clock);
  }

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  void callsNobodyOutAboutNoCase() {
    await(prober.send());
    assertThat(await(routing.readNext())).isTrue();

    assertThat(facts("notifier")).singleElement().isEqualTo(CaseAssigned.KIND);
    assertThat(station.rows("select id from routing.cases")).isEmpty();
    assertThat(station.rows("select id from routing.deadlines")).isEmpty();
    assertThat(station.rows("select from routing.timeline")).isEmpty();
  }

  @Test
  void leavesOnlyTheNewestFactsBehind() {
    for (var minute = 0; minute < 15; minute++) {
      await(prober.send());
      assertThat(await(routing.readNext())).isTrue();
      var _ = station.rows("update platform.facts set read_at = platform.now()");
    }

    assertThat(facts("routing")).hasSize(10);
    assertThat(facts("notifier")).hasSize(10);
  }

  @Test
  void isOwedToNobodyAlone() {
    var calls = new ProbeCalls(station.answers());

    assertThat(await(calls.stillOwed(fresh.pool(), UUID.randomUUID(), Probe.PERSON)))
        .isTrue();
    assertThat(await(calls.stillOwed(fresh.pool(), UUID.randomUUID(), UUID.randomUUID())))
        .isFalse();
  }

  @Test
  void isForNobodyOfTheStaff() {
    var staff = new ProbeStaff(new NoStaff());
    var somebody = UUID.randomUUID();

    assertThat(await(staff.find(fresh.pool(), List.of(somebody)))).isEmpty();
    assertThat(await(staff.find(fresh.pool(), List.of(somebody, Probe.PERSON))))
        .extracting(Person::phone)
        .containsExactly(Probe.PHONE);
    assertThat(await(staff.cards(fresh.pool(), List.of(Probe.PERSON))))
        .extracting(ContactCard::person)
        .containsExactly(Probe.PERSON);
    assertThat(await(staff.withPhone(fresh.pool(), Probe.PHONE))).isEmpty();
  }

  private List<String> facts(String reader) {
    return station.rows("select kind from platform.facts where reader = $1", reader).stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  /** Routing's own directory, with nobody in it. */
  private record NoStaff() implements StaffDirectory {

    @Override
    public Future<List<Person>> find(SqlClient client, List<UUID> people) {
      return Future.succeededFuture(List.of());
    }

    @Override
    public Future<List<ContactCard>> cards(SqlClient client, List<UUID> people) {
      return Future.succeededFuture(List.of());
    }

    @Override
    public Future<Optional<Person>> withPhone(SqlClient client, Personal<String> phone) {
      return Future.succeededFuture(Optional.empty());
    }
  }
}
