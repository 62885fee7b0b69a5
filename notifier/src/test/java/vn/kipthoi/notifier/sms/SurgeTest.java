package vn.kipthoi.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Person;
import vn.kipthoi.smsc.Conduct;
import vn.kipthoi.smsc.Conduct.Answer;
import vn.kipthoi.smsc.Segment;
import vn.kipthoi.testkit.FreshDatabase;

/**
 * Many alerts due at once, and a carrier that takes only so many a second. As a benchmark:
 * {@code -Dsurge.alerts=10000 -Dsurge.per-second=50 -Dsurge.json=surge.json} with this test alone.
 */
class SurgeTest {

  private static final int ALERTS = Integer.getInteger("surge.alerts", 400);
  private static final int PER_SECOND = Integer.getInteger("surge.per-second", 100);

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final SmppAtWork smpp = new SmppAtWork(fresh, 2 * PER_SECOND);
  private final Map<String, Long> takenAt = new ConcurrentHashMap<>();
  private final LongAdder throttled = new LongAdder();
  private final AtomicLong second = new AtomicLong();
  private final AtomicLong inThisSecond = new AtomicLong();

  @AfterEach
  void close() {
    smpp.close();
  }

  @Test
  void bringsTheUrgentFirstAndEachToItsPersonInOrderAndOnce() throws IOException {
    // Given
    smpp.second.goDown();
    smpp.first.behave(this::atMostSoManyASecond);
    var calls = raiseAll();

    // When
    var started = System.nanoTime();
    smpp.startNode();
    Awaitility.await().atMost(Duration.ofSeconds(60 + 3L * ALERTS / PER_SECOND)).until(() -> {
      smpp.pass(Duration.ofSeconds(1));
      return smpp.shown.size() >= ALERTS;
    });

    // Then
    assertThat(smpp.shown).hasSize(ALERTS);
    assertThat(smpp.shown.stream().map(text -> code(text.text())).distinct()).hasSize(ALERTS);
    assertThat(takenAt).hasSize(ALERTS);
    assertThat(mean(calls, Priority.P1, started)).isLessThan(mean(calls, Priority.P2, started));
    assertThat(mean(calls, Priority.P2, started)).isLessThan(mean(calls, Priority.P3, started));
    calls.stream()
        .filter(call -> call.callOut().priority() == Priority.P3)
        .forEach(call -> call.before()
            .ifPresent(earlier -> assertThat(at(earlier)).isLessThan(at(call.callOut()))));
    tell(calls, started);
  }

  /** @param before what the same person was called for before, just as urgent */
  private record Call(CallOut callOut, Optional<CallOut> before) {}

  private List<Call> raiseAll() {
    var alerts = new AlertStore();
    var calls = new ArrayList<Call>();
    for (var i = 0; i < ALERTS / 2; i++) {
      var person = smpp.notifier.staff.hire(
          "Người trực " + i, "+849%08d".formatted(10_000_000 + i), "05392");
      var priority = i % 10 == 0 ? Priority.P1 : i % 10 < 4 ? Priority.P2 : Priority.P3;
      var one = called(priority, person);
      var other = called(priority, person);
      calls.add(new Call(one, Optional.empty()));
      calls.add(new Call(other, Optional.of(one)));
    }
    var none = new Below.FirstToKnow();
    var raised = Future.succeededFuture(0);
    for (var call : calls) {
      raised = raised.compose(before ->
          alerts.raise(fresh.pool(), call.callOut(), none, CallOuts.byText(call.callOut())));
    }
    Awaitility.await().atMost(Duration.ofMinutes(5)).until(raised::isComplete);
    assertThat(await(raised)).isEqualTo(1);
    return calls;
  }

  private CallOut called(Priority priority, Person person) {
    return CallOuts.ofTheTeam(priority, smpp.notifier.in(Duration.ofHours(6)), person);
  }

  private Conduct atMostSoManyASecond(Segment segment) {
    var now = System.nanoTime();
    var its = now / 1_000_000_000L;
    if (second.getAndSet(its) != its) {
      inThisSecond.set(0);
    }
    if (inThisSecond.incrementAndGet() > PER_SECOND) {
      throttled.increment();
      return Conduct.GOOD.answering(Answer.THROTTLED);
    }
    var _ = takenAt.put(code(segment.written().text()), now);
    return Conduct.GOOD;
  }

  /** A text begins with the system's name and the case's code. */
  private static String code(String text) {
    return text.substring("KIP THOI ".length(), "KIP THOI ".length() + 6);
  }

  private long at(CallOut callOut) {
    return takenAt.getOrDefault(callOut.caseNumber().text(), Long.MAX_VALUE);
  }

  private double mean(List<Call> calls, Priority priority, long started) {
    return calls.stream()
        .filter(call -> call.callOut().priority() == priority)
        .mapToLong(call -> at(call.callOut()) - started)
        .average()
        .orElseThrow();
  }

  private void tell(List<Call> calls, long started) throws IOException {
    var all = new JsonObject().put("alerts", ALERTS).put("perSecondAllowed", PER_SECOND);
    var last = IntStream.range(0, calls.size())
        .mapToLong(i -> at(calls.get(i).callOut()))
        .max()
        .orElseThrow();
    var _ = all.put("handedOverPerSecond", ALERTS / ((last - started) / 1e9))
        .put("throttled", throttled.sum());
    for (var priority : List.of(Priority.P1, Priority.P2, Priority.P3)) {
      var waits = calls.stream()
          .filter(call -> call.callOut().priority() == priority)
          .mapToLong(call -> (at(call.callOut()) - started) / 1_000_000)
          .sorted()
          .toArray();
      var _ = all.put(
          priority.name(),
          new JsonObject()
              .put("texts", waits.length)
              .put("p50ms", waits[waits.length / 2])
              .put("p99ms", waits[waits.length * 99 / 100])
              .put("lastMs", waits[waits.length - 1]));
    }
    var file = System.getProperty("surge.json");
    if (file != null) {
      var _ = Files.writeString(Path.of(file), all.encodePrettily());
    }
  }
}
