package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.testkit.FreshDatabase;

/**
 * Three nodes on one database, one of them killed while deadlines come due: none is lost, and none
 * takes effect twice.
 */
class KilledNodeTest {

  private static final Logger LOG = LoggerFactory.getLogger(KilledNodeTest.class);
  private static final int NODES = 3;
  private static final int REPORTS = 30;

  /** Five minutes of policy in two and a half seconds. */
  private static final String SPEED = "120";

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @TempDir
  static Path place;

  private static final List<NodeProcess> NODES_STARTED = new ArrayList<>();

  private final Ledger ledger = new Ledger(database.pool());

  @BeforeAll
  static void startAllAtOnce() {
    var clusterPorts =
        IntStream.range(0, NODES).mapToObj(node -> Hotline.freePort()).toList();
    for (var node = 0; node < NODES; node++) {
      NODES_STARTED.add(NodeProcess.start(
          settings(node, clusterPorts), Path.of("target", "node-" + node + ".log")));
    }
    NODES_STARTED.forEach(NodeProcess::awaitReady);
  }

  @AfterAll
  static void stop() {
    NODES_STARTED.forEach(NodeProcess::close);
  }

  @Test
  void losesNoDeadlineAndActsOnNoneTwice() {
    eventually(() -> assertThat(NODES_STARTED.getFirst().web().get("/metrics").body())
        .contains("kipthoi_nodes 3"));
    var taken = reports(NODES_STARTED);
    eventually(() -> assertThat(ledger.missed()).isGreaterThan(REPORTS / 2));

    NODES_STARTED.get(1).kill();
    taken.addAll(reports(List.of(NODES_STARTED.get(0), NODES_STARTED.get(2))));

    eventually(() -> assertThat(ledger.withoutACase(taken)).isEmpty());
    eventually(() -> assertThat(ledger.withoutARung("hotline")).isEmpty());
    // What the dead node had in hand is sent again after a minute, and others wait behind it.
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .untilAsserted(() -> assertThat(ledger.calledOutAndNotTexted()).isEmpty());
    assertThat(ledger.toldTwice()).isEmpty();
    eventually(() -> assertThat(ledger.missedWithoutOneSuccessor()).isEmpty());
    LOG.atInfo().addKeyValue("seconds", ledger.lateness()).log("the latest deadline was late by");
  }

  /** The numbers of reports whose receipt was given. */
  private static ArrayList<String> reports(List<NodeProcess> nodes) {
    var numbers = new ArrayList<String>();
    for (var report = 0; report < REPORTS; report++) {
      var caller = new Caller(nodes.get(report % nodes.size()).web());
      numbers.add(caller.reportsByProgram().getString("reportNumber"));
    }
    return numbers;
  }

  private static Map<String, String> settings(int node, List<String> clusterPorts) {
    var settings = new HashMap<String, String>();
    settings.put("KIPTHOI_DEMO", "true");
    settings.put("KIPTHOI_SPEED", SPEED);
    settings.put("KIPTHOI_HOME", place.resolve("node-" + node).toString());
    settings.put("KIPTHOI_PORT", Hotline.freePort());
    settings.put("KIPTHOI_CLUSTER_PORT", clusterPorts.get(node));
    settings.put(
        "KIPTHOI_JOIN",
        String.join(",", clusterPorts.stream().map(p -> "127.0.0.1:" + p).toList()));
    settings.put("DATABASE_URL", Addresses.url(database.address()));
    return settings;
  }
}
