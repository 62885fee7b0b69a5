package vn.kipthoi.routing.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.facts.Facts;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.KeyFile;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.time.Pace;
import vn.kipthoi.routing.Enrolment;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.testkit.FreshDatabase;

/** Three whole nodes on one database and one cluster, by the clock on the wall. */
class RoutingWiringTest {

  private static final int FIRST_PORT = 25_731;
  private static final int REPORTS = 30;
  private static final UnitCode COMMUNE = new UnitCode("05392");

  /** A minute of policy takes a fifth of a second. */
  private static final Pace PACE = new Pace(300);

  private static final Directory DIRECTORY = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private final InstantSource clock = InstantSource.system();
  private final DataKeys keys = new DataKeys(new Vault(KeyFile.parse(KeyFile.fresh())));
  private final List<Node> nodes = new ArrayList<>();

  /** One node, as far as routing needs one. */
  private record Node(
      HazelcastInstance hazelcast, DefaultCamelContext camel, RoutingWiring routing) {

    /** Its transactions end with it; the cluster hears nothing from it any more. */
    void dies() {
      hazelcast.getLifecycleService().terminate();
      await(routing.stop());
      camel.stop();
    }
  }

  @BeforeEach
  void threeNodesAndTheirPeople() {
    for (var number = 0; number < 3; number++) {
      nodes.add(node(FIRST_PORT + number));
    }
    await(nodes.getFirst().routing().rosters().enrol(people(), Instant.EPOCH));
    nodes.forEach(node -> await(node.routing().start()));
  }

  @AfterEach
  void stop() {
    nodes.forEach(Node::dies);
  }

  @Test
  void tellsEveryRungOnceAndInTimeAlthoughANodeDies() {
    for (var i = 0; i < REPORTS; i++) {
      hears();
    }
    eventually(() ->
        assertThat(count("deadlines where clock = 'acknowledge' and step = 1")).isPositive());
    nodes.removeLast().dies();

    eventually(
        () -> assertThat(count("deadlines where clock = 'acknowledge' and step = 4 and round = 1"))
            .isEqualTo(REPORTS));

    assertThat(rows("select from routing.deadlines where clock = 'acknowledge' "
            + "group by case_id, step, round having count(*) > 1"))
        .as("told twice")
        .isEmpty();
    assertThat(count("deadlines where clock = 'acknowledge' and state = 'missed' and step < 4"))
        .isEqualTo(4 * REPORTS);
    assertThat(rows("select d.id from routing.deadlines d left join platform.facts f "
            + "on f.id = d.id and f.reader = 'notifier' "
            + "where f.id is null and d.clock in ('acknowledge', 'escalation')"))
        .as("a deadline that nobody was told of")
        .isEmpty();
    assertThat(latest()).as("the latest of all").isLessThan(Duration.ofSeconds(20));
  }

  private void hears() {
    var now = clock.instant();
    var report = new ReportReceived(
        UUID.randomUUID(),
        "R-2026-000001",
        now,
        Priority.P1,
        new Locality.Determined(COMMUNE),
        false,
        false);
    await(new Facts().record(fresh.pool(), report.asFact(now)));
  }

  private Duration latest() {
    var row = rows("select max(extract(epoch from missed_at - due_at) * 1000)::bigint as most "
            + "from routing.deadlines where state = 'missed'")
        .getFirst();
    return Duration.ofMillis(row.getLong("most"));
  }

  private long count(String what) {
    return rows("select count(*) as n from routing." + what).getFirst().getLong("n");
  }

  private List<Row> rows(String sql) {
    return await(fresh
        .pool()
        .query(sql)
        .execute()
        .map(found -> StreamSupport.stream(found.spliterator(), false).toList()));
  }

  private List<Enrolment> people() {
    var enrolments = new ArrayList<Enrolment>();
    var units =
        List.of("05392 team", "05392 leader", "A25-159 district", "25 province", "VN hotline");
    for (var post : units) {
      var unit = new UnitCode(post.split(" ")[0]);
      var number = "+8490000000" + enrolments.size();
      var person = new Person(UUID.randomUUID(), Personal.of("Lan"), Personal.of(number), unit);
      enrolments.add(new Enrolment(person, unit, new Rung(post.split(" ")[1]), 0));
    }
    return enrolments;
  }

  private Node node(int port) {
    var hazelcast = Hazelcast.newHazelcastInstance(config(port));
    var camel = new DefaultCamelContext();
    camel.start();
    var ground = new Ground(
        fresh.vertx(),
        new Database(fresh.pool()),
        clock,
        PACE,
        keys,
        new Doorbell(fresh.vertx()),
        camel);
    return new Node(hazelcast, camel, new RoutingWiring(ground, () -> DIRECTORY, hazelcast));
  }

  private static Config config(int port) {
    var config = new Config()
        .setClusterName("routing-wiring-test")
        .setProperty("hazelcast.logging.type", "none")
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.socket.bind.any", "false")
        .setProperty("hazelcast.wait.seconds.before.join", "0")
        .setProperty("hazelcast.partition.count", "71");
    var network = config.getNetworkConfig().setPort(port).setPortAutoIncrement(true);
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    network
        .getJoin()
        .getTcpIpConfig()
        .setEnabled(true)
        .setMembers(List.of(
            "127.0.0.1:" + FIRST_PORT,
            "127.0.0.1:" + (FIRST_PORT + 1),
            "127.0.0.1:" + (FIRST_PORT + 2)));
    return config;
  }
}
