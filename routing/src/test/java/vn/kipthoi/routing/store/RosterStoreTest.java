package vn.kipthoi.routing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.routing.Enrolment;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.testkit.FreshDatabase;

class RosterStoreTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final UnitCode COMMUNE = new UnitCode("05392");
  private static final Rung TEAM = new Rung("team");

  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final RosterStore rosters = new RosterStore(keys);
  private final SealedStaff staff = new SealedStaff(keys);

  @Test
  void findsAPersonAgainByTheirNumberAndNobodyByAnother() {
    var lan = person("Lan", "+84900000001");
    enrol(List.of(new Enrolment(lan, COMMUNE, TEAM, 0)));

    assertThat(await(staff.withPhone(fresh.pool(), lan.phone()))).contains(lan);
    assertThat(await(staff.withPhone(fresh.pool(), Personal.of("+84900000002"))))
        .isEmpty();
    assertThat(await(staff.find(fresh.pool(), List.of(lan.id(), UUID.randomUUID()))))
        .containsExactly(lan);
  }

  @Test
  void keepsNeitherNameNorNumberReadable() {
    enrol(List.of(new Enrolment(person("Lan", "+84900000001"), COMMUNE, TEAM, 0)));

    var row = await(fresh
        .pool()
        .query(
            "select encode(name, 'escape') || encode(phone, 'escape') as kept from routing.people")
        .execute());

    assertThat(row.iterator().next().getString("kept")).doesNotContain("Lan").doesNotContain("849");
  }

  @Test
  void opensNoNumberUnderAnotherName() {
    var lan = person("Lan", "+84900000001");
    var minh = person("Minh", "+84900000002");
    enrol(List.of(new Enrolment(lan, COMMUNE, TEAM, 0), new Enrolment(minh, COMMUNE, TEAM, 1)));
    var _ = await(fresh
        .pool()
        .preparedQuery("update routing.people set phone = (select phone from routing.people "
            + "where id = $1) where id = $2")
        .execute(Tuple.of(lan.id(), minh.id())));

    assertThat(staff
            .find(fresh.pool(), List.of(minh.id()))
            .map(found -> "opened")
            .recover(refused -> Future.succeededFuture("refused")))
        .satisfies(outcome -> assertThat(await(outcome)).isEqualTo("refused"));
  }

  @Test
  void enrolsTheSamePeopleTwiceWithoutHarm() {
    var lan = new Enrolment(person("Lan", "+84900000001"), COMMUNE, TEAM, 0);
    enrol(List.of(lan));
    enrol(List.of(lan));

    var duty = await(
        new DutyStore(new BookStore()).at(fresh.pool(), List.of(new Post(COMMUNE, TEAM)), FROM));

    assertThat(duty.at(new Post(COMMUNE, TEAM)).reachable())
        .containsExactly(lan.person().id());
  }

  @Test
  void leavesOutWhoIsNotOnDutyOrCannotBeReached() {
    var lan = person("Lan", "+84900000001");
    enrol(List.of(new Enrolment(lan, COMMUNE, TEAM, 0)));
    var posts = List.of(new Post(COMMUNE, TEAM));

    var before =
        await(new DutyStore(new BookStore()).at(fresh.pool(), posts, FROM.minusSeconds(1)));
    var _ = await(fresh
        .pool()
        .query("update routing.people set unreachable_since = now()")
        .execute());
    var after = await(new DutyStore(new BookStore()).at(fresh.pool(), posts, FROM));

    assertThat(before.at(posts.getFirst()).reachable()).isEmpty();
    assertThat(after.at(posts.getFirst()).reachable()).isEmpty();
    assertThat(after.at(posts.getFirst()).unreachable()).isEqualTo(1);
  }

  @Test
  void enrolsTwoProvincesAtOnce() {
    var many = new ArrayList<Enrolment>();
    for (var i = 0; i < 1_500; i++) {
      var unit = new UnitCode("%05d".formatted(i / 5));
      many.add(new Enrolment(
          new Person(
              UUID.randomUUID(),
              Personal.of("Người " + i),
              Personal.of("+849%08d".formatted(i)),
              unit),
          unit,
          i % 5 == 0 ? new Rung("leader") : TEAM,
          i % 5));
    }

    enrol(many);
    enrol(many);

    var count = await(
        fresh.pool().query("select count(*) as n from routing.duty_rosters").execute());
    assertThat(count.iterator().next().getLong("n")).isEqualTo(1_500);
  }

  private void enrol(List<Enrolment> enrolments) {
    var pool = fresh.pool();
    await(pool.withTransaction(transaction -> rosters.enrol(transaction, enrolments, FROM)));
  }

  private static Person person(String name, String number) {
    return new Person(UUID.randomUUID(), Personal.of(name), Personal.of(number), COMMUNE);
  }
}
