package vn.kipthoi.acceptance.storm;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.kipthoi.acceptance.Hotline;
import vn.kipthoi.testkit.FreshDatabase;

/** Three nodes in processes of their own, one database, one carrier, and many phones. */
final class Site implements AutoCloseable {

  static final int NODES = 3;

  /** Five minutes of policy in five seconds. */
  private static final String SPEED = "60";

  private final Pool database;
  private final Carrier carrier;
  private final Phones phones;
  private final List<Node> nodes;

  private Site(Pool database, Carrier carrier, Phones phones, List<Node> nodes) {
    this.database = database;
    this.carrier = carrier;
    this.phones = phones;
    this.nodes = nodes;
  }

  /** Blocks until all its nodes are ready. */
  static Site open(Vertx vertx, FreshDatabase database, Path place, long seed) {
    var phones = new Phones(seed);
    var carrier = new Carrier(phones);
    phones.answerBy((phone, text) -> {
      var unused = carrier.smsc().bring(phone, Carrier.SENDER, text);
    });
    var clusterPorts =
        IntStream.range(0, NODES).mapToObj(node -> Hotline.freePort()).toList();
    var password = written(place.resolve("carrier-password"), Carrier.password());
    var nodes = IntStream.range(0, NODES)
        .mapToObj(node -> {
          var settings = new HashMap<>(carrier.settings(password));
          settings.putAll(settings(place.resolve("node-" + node), clusterPorts, node));
          return new Node(
              vertx,
              database.address(),
              settings,
              Path.of("target", "storm-node-" + node + ".log"));
        })
        .toList();
    nodes.forEach(Node::awaitReady);
    return new Site(database.pool(), carrier, phones, nodes);
  }

  Pool database() {
    return database;
  }

  Carrier carrier() {
    return carrier;
  }

  Phones phones() {
    return phones;
  }

  List<Node> nodes() {
    return nodes;
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    carrier.close();
    phones.close();
  }

  private static Map<String, String> settings(Path home, List<String> clusterPorts, int node) {
    var others = clusterPorts.stream().map(port -> "127.0.0.1:" + port).toList();
    return Map.of(
        "KIPTHOI_DEMO", "true",
        "KIPTHOI_SPEED", SPEED,
        "KIPTHOI_HOME", home.toString(),
        "KIPTHOI_PORT", Hotline.freePort(),
        "KIPTHOI_CLUSTER_PORT", clusterPorts.get(node),
        "KIPTHOI_JOIN", String.join(",", others));
  }

  private static Path written(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
