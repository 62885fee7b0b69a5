package vn.kipthoi.launcher;

import com.hazelcast.config.Config;
import com.hazelcast.config.MultiMapConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins the cluster, or begins one. The nodes find each other by address alone, and a member that
 * fell silent is given up after five seconds.
 */
final class ClusterMember {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterMember.class);

  /** The ports that several nodes on one machine usually have. */
  private static final int PORTS_TO_TRY = 3;

  /** Few members, few entries: a small number of partitions moves quickly. */
  private static final int PARTITIONS = 71;

  private ClusterMember() {}

  /**
   * Blocks until this node is a member.
   */
  static HazelcastInstance join(ClusterSettings settings, Undo undo) {
    if (!settings.onLoopback()) {
      LOG.atWarn()
          .addKeyValue("host", settings.host())
          .log("nodes talk to each other in plain text: this address must be on a private link");
    }
    var member = Hazelcast.newHazelcastInstance(config(settings));
    var unused = member.getCluster().addMembershipListener(new MembershipLog());
    undo.later("Hazelcast", member::shutdown);
    return member;
  }

  /**
   * Looks before anything is started whether its port can be had.
   *
   * @throws StartFailure when it is taken
   */
  static void requireFree(ClusterSettings settings) {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
    } catch (IOException e) {
      throw new StartFailure(
          "The cluster cannot use port %d on %s (%s). Another node may be running there: stop it, or set KIPTHOI_CLUSTER_PORT to a free port."
              .formatted(settings.port(), settings.host(), e.getMessage()));
    }
  }

  private static Config config(ClusterSettings settings) {
    var config = new Config("kipthoi");
    var unused = config.setClusterName("kipthoi").setProperties(properties());
    // vertx-hazelcast 5.0.10 tells members apart by this attribute.
    var ignored = config
        .getMemberAttributeConfig()
        .setAttribute("__vertx.nodeId", UUID.randomUUID().toString());
    network(config, settings);
    // What vertx-hazelcast keeps its event bus in.
    return config.addMultiMapConfig(new MultiMapConfig("__vertx.subs")
        .setBackupCount(1)
        .setValueCollectionType(MultiMapConfig.ValueCollectionType.SET));
  }

  private static void network(Config config, ClusterSettings settings) {
    var network = config.getNetworkConfig();
    network
        .setPort(settings.port())
        .setPortAutoIncrement(false)
        .setPublicAddress(settings.host() + ":" + settings.port());
    network.getInterfaces().setEnabled(true).addInterface(settings.host());
    var join = network.getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true).setMembers(members(settings));
  }

  /** A host without a port may be any of those that nodes usually have. */
  private static List<String> members(ClusterSettings settings) {
    var self = settings.host() + ":" + settings.port();
    var others = settings.join().stream().flatMap(ClusterMember::addresses);
    return Stream.concat(Stream.of(self), others).distinct().toList();
  }

  private static Stream<String> addresses(String member) {
    if (member.matches(".*[^:]:\\d+")) {
      return Stream.of(member);
    }
    return Stream.iterate(ClusterSettings.PORT, port -> port + 1)
        .limit(PORTS_TO_TRY)
        .map(port -> member + ":" + port);
  }

  private static Properties properties() {
    var properties = new Properties();
    properties.setProperty("hazelcast.logging.type", "slf4j");
    properties.setProperty("hazelcast.phone.home.enabled", "false");
    properties.setProperty("hazelcast.shutdownhook.enabled", "false");
    properties.setProperty("hazelcast.socket.bind.any", "false");
    properties.setProperty("hazelcast.wait.seconds.before.join", "0");
    properties.setProperty("hazelcast.heartbeat.interval.seconds", "1");
    properties.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
    properties.setProperty("hazelcast.partition.count", Integer.toString(PARTITIONS));
    properties.setProperty("hazelcast.operation.thread.count", "2");
    properties.setProperty("hazelcast.operation.generic.thread.count", "2");
    properties.setProperty("hazelcast.event.thread.count", "1");
    properties.setProperty("hazelcast.io.thread.count", "1");
    return properties;
  }
}
