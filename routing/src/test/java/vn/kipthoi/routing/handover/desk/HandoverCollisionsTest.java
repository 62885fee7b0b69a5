package vn.kipthoi.routing.handover.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.routing.desk.Country.SISTER;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/** Two who act on an offer at the same moment: one is first, the other is told. */
class HandoverCollisionsTest {

  @RegisterExtension
  final FreshDatabase fresh = new FreshDatabase();

  private SettableClock clock = SettableClock.startingAt("2026-11-22T02:00:00Z");
  private TwoCommunes between;

  @BeforeEach
  void aCaseThatItsTeamWasCalledOutFor() {
    clock = fresh.clockAt("2026-11-22T02:00:00Z");
    between = new TwoCommunes(fresh, clock);
  }

  @AfterEach
  void close() {
    between.close();
  }

  @Test
  void isAcceptedOnceByTwoAtTheSameMoment() {
    between.offer(SISTER);
    var version = between.version();
    var other = TwoCommunes.viewer(Role.TEAM_MEMBER, SISTER, between.receivers.get(1));

    var came = atTheSameMoment(
        () -> between.handovers.accept(between.receiver, between.number(), version),
        () -> between.handovers.accept(other, between.number(), version));

    assertThat(came).contains(new HandingOver.Done()).contains(new HandingOver.NothingOffered());
    assertThat(between.milestones()).filteredOn("transferred"::equals).hasSize(1);
  }

  @Test
  void isEitherAcceptedOrWithdrawnAndNeverBoth() {
    between.offer(SISTER);
    var version = between.version();

    var came = atTheSameMoment(
        () -> between.handovers.withdraw(
            between.sender, between.number(), version, Personal.of("Nhầm")),
        () -> between.handovers.accept(between.receiver, between.number(), version));

    assertThat(came.getFirst()).isEqualTo(new HandingOver.Done());
    assertThat(came.getLast()).isEqualTo(new HandingOver.NotThere());
    assertThat(between.unit()).isEqualTo("05392");
    assertThat(between.milestones()).doesNotContain("transferred");
  }

  /** Both wait for the case that somebody else holds; the first to have come is the first to go on. */
  private List<HandingOver> atTheSameMoment(
      Supplier<Future<HandingOver>> one, Supplier<Future<HandingOver>> two) {
    var other = await(fresh.pool().getConnection());
    var open = await(other.begin());
    var _ = await(other.query("select from routing.cases for no key update").execute());
    var first = one.get();
    eventually(() -> assertThat(between.waiting()).isEqualTo(1));
    var second = two.get();
    eventually(() -> assertThat(between.waiting()).isEqualTo(2));
    await(open.commit());
    await(other.close());
    return List.of(await(first), await(second));
  }
}
