package vn.kipthoi.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.kipthoi.routing.store.NearStore.Near;

/** Real members of a real cluster, on loopback. */
class NearDeadlinesTest {

  private static final int FIRST_PORT = 25_701;

  private final InstantSource clock = InstantSource.system();
  private final String cluster = "test-" + UUID.randomUUID();
  private final List<HazelcastInstance> members = new ArrayList<>();
  private final List<NearDeadlines> clocks = new ArrayList<>();
  private final Map<UUID, Instant> woken = new ConcurrentHashMap<>();

  @AfterEach
  void stop() {
    clocks.forEach(NearDeadlines::close);
    members.forEach(member -> member.getLifecycleService().terminate());
  }

  @Test
  void wakesSomebodyForEachDeadlineInTime() {
    var first = member();
    member();
    member();
    var dues = dues(300, Duration.ofMillis(1_500));

    dues.forEach(near -> first.set(near.id(), near.dueAt()));

    eventually(() -> assertThat(woken).hasSize(300));
    assertThat(dues)
        .allSatisfy(near -> assertThat(woken.get(near.id()))
            .isAfterOrEqualTo(near.dueAt())
            .isBefore(near.dueAt().plusSeconds(5)));
  }

  @Test
  void wakesTheSurvivorsForWhatADeadMemberOwned() {
    var first = member();
    member();
    member();
    var dues = dues(200, Duration.ofSeconds(4));
    dues.forEach(near -> first.set(near.id(), near.dueAt()));
    eventually(
        () -> assertThat(members.getFirst().getMap("near-deadlines").size()).isEqualTo(200));

    clocks.get(1).close();
    members.get(1).getLifecycleService().terminate();

    eventually(() -> assertThat(woken).hasSize(200));
  }

  @Test
  void losesNothingWhenAMemberJoins() {
    var first = member();
    var dues = dues(200, Duration.ofSeconds(4));
    dues.forEach(near -> first.set(near.id(), near.dueAt()));

    member();

    eventually(() -> assertThat(woken).hasSize(200));
  }

  @Test
  void isRemindedByWhatTheDatabaseHolds() {
    var first = member();
    var second = member();
    var dues = dues(100, Duration.ofSeconds(1));

    first.remind(dues);
    second.remind(dues);

    eventually(() -> assertThat(woken).hasSize(100));
  }

  @Test
  void leavesOutWhatIsSettledBefore() {
    var only = member();
    var settled = new Near(UUID.randomUUID(), clock.instant().plusMillis(800));
    var open = new Near(UUID.randomUUID(), clock.instant().plusMillis(900));
    only.set(settled.id(), settled.dueAt());
    only.set(open.id(), open.dueAt());

    only.clear(settled.id());

    eventually(() -> assertThat(woken).containsKey(open.id()));
    assertThat(woken).doesNotContainKey(settled.id());
  }

  @Test
  void leavesAloneWhatIsFarAway() {
    var only = member();

    only.set(UUID.randomUUID(), clock.instant().plus(NearDeadlines.HORIZON).plusSeconds(60));
    only.set(UUID.randomUUID(), clock.instant().plusSeconds(60));

    eventually(
        () -> assertThat(members.getFirst().getMap("near-deadlines").size()).isEqualTo(1));
  }

  @Test
  void neitherFailsNorWaitsWhenTheClusterIsGone() {
    var only = member();
    members.getFirst().getLifecycleService().terminate();
    var before = clock.instant();

    for (var i = 0; i < 1_000; i++) {
      only.set(UUID.randomUUID(), clock.instant().plusSeconds(1));
      only.clear(UUID.randomUUID());
    }

    assertThat(Duration.between(before, clock.instant())).isLessThan(Duration.ofSeconds(5));
  }

  private List<Near> dues(int count, Duration from) {
    var start = clock.instant().plus(from);
    return IntStream.range(0, count)
        .mapToObj(i -> new Near(UUID.randomUUID(), start.plusMillis(i)))
        .toList();
  }

  @CanIgnoreReturnValue
  private NearDeadlines member() {
    var instance = Hazelcast.newHazelcastInstance(config(FIRST_PORT + members.size()));
    members.add(instance);
    var near = new NearDeadlines(instance, clock);
    clocks.add(near);
    near.start(deadline -> wake(near, deadline));
    return near;
  }

  private void wake(NearDeadlines near, UUID deadline) {
    woken.putIfAbsent(deadline, clock.instant());
    near.clear(deadline);
  }

  private Config config(int port) {
    var config = new Config()
        .setClusterName(cluster)
        .setProperty("hazelcast.logging.type", "none")
        .setProperty("hazelcast.phone.home.enabled", "false")
        .setProperty("hazelcast.socket.bind.any", "false")
        .setProperty("hazelcast.wait.seconds.before.join", "0")
        .setProperty("hazelcast.partition.count", "71")
        .setProperty("hazelcast.heartbeat.interval.seconds", "1")
        .setProperty("hazelcast.max.no.heartbeat.seconds", "5");
    var network = config.getNetworkConfig().setPort(port).setPortAutoIncrement(true);
    network.getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    network.getJoin().getAutoDetectionConfig().setEnabled(false);
    network.getJoin().getMulticastConfig().setEnabled(false);
    network
        .getJoin()
        .getTcpIpConfig()
        .setEnabled(true)
        .setMembers(Stream.iterate(FIRST_PORT, one -> one + 1)
            .limit(4)
            .map(one -> "127.0.0.1:" + one)
            .toList());
    return config;
  }
}
