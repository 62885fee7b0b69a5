package vn.kipthoi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

class AgreedClockTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @RegisterExtension
  final FreshDatabase database = new FreshDatabase();

  private SettableClock truth;

  @BeforeEach
  void standStill() {
    truth = database.clockAt("2026-11-22T01:00:00Z");
  }

  /** A node whose machine is so far ahead. */
  private final class Machine {

    private final SettableClock own;
    private final AgreedClock clock;
    private final ClockBeat beat;

    Machine(Duration ahead) {
      own = SettableClock.startingAt(truth.instant().plus(ahead));
      clock = new AgreedClock(own);
      beat = new ClockBeat(database.vertx(), new Database(database.pool()), clock);
    }
  }

  @Test
  void followsTheDatabaseWhileMostNodesContradictTheMachine() {
    var slow = new Machine(HOUR.negated());
    var right = new Machine(Duration.ofMillis(900));

    heard(slow, right);

    assertThat(slow.clock.instant()).isEqualTo(truth.instant());
    assertThat(right.clock.instant()).isEqualTo(right.own.instant());
  }

  @Test
  void goesByItsMachineAgainOnceThatIsSet() {
    var fast = new Machine(HOUR);
    heard(fast, new Machine(Duration.ZERO));

    fast.own.setTo(truth.instant());
    heard(fast);

    assertThat(fast.clock.vote().disagrees()).isFalse();
    fast.own.advance(HOUR);
    assertThat(fast.clock.instant()).isEqualTo(fast.own.instant());
  }

  @Test
  void leavesItOpenWhoIsRightWhenItIsAloneWithTheDatabase() {
    var alone = new Machine(HOUR);

    heard(alone);

    assertThat(alone.clock.vote().disagrees()).isTrue();
    assertThat(alone.clock.instant()).isEqualTo(alone.own.instant());
  }

  @Test
  void believesTheNodesWhenAllOfThemContradictTheDatabase() {
    var nodes = List.of(new Machine(HOUR), new Machine(HOUR), new Machine(HOUR));

    heard(nodes.toArray(Machine[]::new));

    assertThat(nodes)
        .allSatisfy(node -> assertThat(node.clock.instant()).isEqualTo(node.own.instant()));
  }

  @Test
  void givesNoVoteToANodeThatHasBeenSilent() {
    var gone = new Machine(Duration.ZERO);
    heard(gone);
    truth.advance(Duration.ofSeconds(11));
    var alone = new Machine(HOUR);

    heard(alone);

    assertThat(alone.clock.vote().others()).isEmpty();
  }

  @Test
  void drawsNothingFromAnAnswerThatCameLate() {
    var own = SettableClock.startingAt(truth.instant());
    var clock = new AgreedClock(() -> {
      own.advance(Duration.ofSeconds(28));
      return own.instant();
    });
    var beat = new ClockBeat(database.vertx(), new Database(database.pool()), clock);

    assertThatThrownBy(() -> await(beat.beat())).hasMessageContaining("took too long");

    assertThat(clock.vote().disagrees()).isFalse();
  }

  /** Twice, so that the first has heard of the last. */
  private static void heard(Machine... machines) {
    for (var round = 0; round < 2; round++) {
      var unused = await(
          Future.all(Stream.of(machines).map(machine -> machine.beat.beat()).toList()));
    }
  }
}
