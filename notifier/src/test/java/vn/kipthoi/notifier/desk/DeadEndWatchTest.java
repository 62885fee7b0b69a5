package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.notifier.store.AlertStore.Planned;
import vn.kipthoi.notifier.store.DeadEndStore;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

class DeadEndWatchTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final List<UUID> told = new ArrayList<>();
  private boolean routingIsAway;
  private final DeadEndWatch watch =
      new DeadEndWatch(notifier.vertx, notifier.database, new DeadEndStore(), this::tell);
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
  private final Person dung = notifier.staff.hire("Bùi Văn Dũng", "+84912000002", "05392");

  @AfterEach
  void close() {
    notifier.close();
  }

  @Test
  void tellsRoutingOnceThatNobodyCanBeTold() {
    var callOut = raise(new Below.FirstToKnow(), lan, dung);
    fails(lan, Channel.SMS);
    fails(lan, Channel.EMAIL);
    fails(dung, Channel.SMS);
    look();
    assertThat(told).as("one way to one of them is left").isEmpty();

    fails(dung, Channel.EMAIL);
    look();
    look();

    assertThat(told).containsExactly(callOut.deadline().id());
  }

  @Test
  void countsAnInboxOnceSomebodyHasLooked() {
    var _ = raise(new Below.FirstToKnow(), lan);
    fails(lan, Channel.SMS);
    fails(lan, Channel.EMAIL);
    become(lan, Channel.IN_APP, "state = 'read', read_at = platform.now()");

    look();

    assertThat(told).isEmpty();
  }

  @Test
  void leavesARungAloneThatACarrierMayHaveReached() {
    var _ = raise(new Below.FirstToKnow(), lan);
    become(lan, Channel.SMS, "state = 'handed_over', reference = 'r'");
    fails(lan, Channel.EMAIL);

    look();

    assertThat(told).isEmpty();
  }

  @Test
  void movesNothingOnWhoeverWasOnlyToBeReminded() {
    var _ = raise(new Below.TimePasses(1), lan);
    fails(lan, Channel.SMS);
    fails(lan, Channel.EMAIL);

    look();

    assertThat(told).isEmpty();
  }

  @Test
  void saysNothingOnceItsTimeIsOverAnyway() {
    var _ = raise(new Below.FirstToKnow(), lan);
    fails(lan, Channel.SMS);
    fails(lan, Channel.EMAIL);
    notifier.clock.advance(Duration.ofMinutes(30));

    look();

    assertThat(told).isEmpty();
  }

  @Test
  void saysAgainWhatRoutingDidNotHear() {
    var callOut = raise(new Below.FirstToKnow(), lan);
    fails(lan, Channel.SMS);
    fails(lan, Channel.EMAIL);
    routingIsAway = true;
    look();
    assertThat(told).isEmpty();

    routingIsAway = false;
    look();

    assertThat(told).containsExactly(callOut.deadline().id());
  }

  private Future<Void> tell(UUID deadline) {
    if (routingIsAway) {
      return Future.failedFuture("it is away");
    }
    var _ = told.add(deadline);
    return Future.succeededFuture();
  }

  private void look() {
    var _ = await(watch.look());
  }

  private CallOut raise(Below below, Person... people) {
    var callOut = CallOuts.ofTheTeam(Priority.P2, notifier.in(Duration.ofMinutes(30)), people);
    var planned = callOut.people().stream()
        .flatMap(person -> List.of(Channel.IN_APP, Channel.SMS, Channel.EMAIL).stream()
            .map(channel -> new Planned(person, channel, Optional.of(Duration.ZERO))))
        .toList();
    var _ = await(new AlertStore().raise(fresh.pool(), callOut, below, planned));
    return callOut;
  }

  private void fails(Person person, Channel channel) {
    become(person, channel, "state = 'failed_for_good', why = 'no such number'");
  }

  private void become(Person person, Channel channel, String what) {
    var claimed = "state = 'claimed', owner = 'node', lease_until = platform.now()";
    for (var change : List.of(claimed, what + ", lease_until = null")) {
      var _ = notifier.rows(
          "update notifier.attempts set " + change + " where (person_id, channel) = ($1, $2)",
          person.id(),
          channel.word());
    }
  }
}
