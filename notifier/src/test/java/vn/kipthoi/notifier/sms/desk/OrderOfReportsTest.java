package vn.kipthoi.notifier.sms.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Attempt;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.Outcome;
import vn.kipthoi.notifier.sms.CarrierReport;
import vn.kipthoi.notifier.sms.PartState;
import vn.kipthoi.notifier.sms.TextKey;
import vn.kipthoi.notifier.sms.store.PartStore;
import vn.kipthoi.notifier.sms.store.PartStore.Begun;
import vn.kipthoi.notifier.sms.store.ProofStore;
import vn.kipthoi.notifier.sms.store.ReceiptStore;
import vn.kipthoi.notifier.sms.store.ReceiptStore.Received;
import vn.kipthoi.notifier.store.AlertStore;
import vn.kipthoi.notifier.store.AttemptStore;
import vn.kipthoi.notifier.store.AttemptStore.Lane;
import vn.kipthoi.notifier.store.ReplyStore;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

/** What is known of a text in the end depends on what was reported, never on in which order. */
class OrderOfReportsTest {

  private static final String CARRIER = "first";
  private static final byte[] PHONE = {1, 2, 3};

  /** All that may be heard of one text. */
  enum News {
    TAKEN,
    EN_ROUTE,
    UNREACHED,
    DELIVERED,
    ANSWERED
  }

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final AttemptStore attempts = new AttemptStore("node", NotifierAtWork.LEASE);
  private final PartStore parts = new PartStore();
  private final ReplyStore replies = new ReplyStore(notifier.seal);
  private final ReceiptDesk desk = new ReceiptDesk(
      notifier.vertx,
      notifier.database,
      new ReceiptDesk.Stores(new ReceiptStore(), new ProofStore()),
      (transaction, arrival) -> Future.succeededFuture(),
      Duration.ofSeconds(5));

  @AfterEach
  void close() {
    var _ = await(desk.stop());
    notifier.close();
  }

  @Test
  void comesToTheSameEndInEveryOrder() {
    orders().forEach(order -> {
      var text = new Text(1);

      order.forEach(text::hear);

      assertThat(text.states().getFirst()).as("after %s", order).isEqualTo(end(order));
      assertThat(text.states()).as("after %s", order).hasSizeLessThanOrEqualTo(2);
      if (!end(order).equals("failed_for_now")) {
        assertThat(text.isToBeSentAgain()).as("after %s", order).isFalse();
      }
    });
  }

  private static String end(List<News> order) {
    if (order.contains(News.ANSWERED)) {
      return "answered";
    }
    return order.contains(News.DELIVERED) ? "delivered" : "failed_for_now";
  }

  private static Stream<List<News>> orders() {
    var all = List.of(News.values());
    return Stream.of(
            all,
            List.of(News.TAKEN, News.EN_ROUTE, News.UNREACHED, News.DELIVERED),
            List.of(News.TAKEN, News.EN_ROUTE, News.UNREACHED))
        .flatMap(OrderOfReportsTest::orders);
  }

  private static Stream<List<News>> orders(List<News> news) {
    if (news.isEmpty()) {
      return Stream.of(List.of());
    }
    return news.stream().flatMap(first -> {
      var others = new ArrayList<>(news);
      others.remove(first);
      return orders(others).map(rest -> {
        List<News> order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        return List.copyOf(order);
      });
    });
  }

  @Test
  void waitsForAllPartsOfALongText() {
    var text = new Text(2);
    text.taken(1, "one");
    text.taken(2, "two");
    text.report("two", PartState.DELIVERED, "");
    assertThat(text.states()).containsExactly("handed_over");

    text.report("one", PartState.DELIVERED, "");

    assertThat(text.states()).containsExactly("delivered");
  }

  @Test
  void letsAReportGoThatIsNobodys() {
    var text = new Text(1);
    var report = new CarrierReport("somebody-elses", PartState.DELIVERED, "");
    keep(new Received(CARRIER, report, new byte[] {9}, Optional.empty()));
    desk.start();

    notifier.clock.advance(Duration.ofMinutes(11));

    eventually(() -> assertThat(outcomes()).containsExactly("nobodys"));
    assertThat(text.states()).containsExactly("claimed");
  }

  @Test
  void doesNotTakeAReferenceForProofWhenThePhoneIsAnother() {
    var text = new Text(1);
    var report = new CarrierReport("other", PartState.DELIVERED, "");
    keep(new Received(CARRIER, report, new byte[] {9}, Optional.of(text.reference)));

    text.report("own", PartState.TAKEN, "");

    eventually(() -> assertThat(text.states()).containsExactly("handed_over"));
  }

  /** One text that a node has in hand, and what becomes of it. */
  private final class Text {

    private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
    private final Attempt attempt = claimed();
    private final TextKey key = new TextKey(attempt.alert().id(), 1);
    private final String id = key.text().toString();
    private final int reference;

    Text(int messages) {
      var begun = await(parts.begin(fresh.pool(), key, CARRIER, PHONE, messages));
      reference = ((Begun.Now) begun).references().getFirst();
    }

    private Attempt claimed() {
      var callOut = CallOuts.ofTheTeam(Priority.P1, notifier.in(Duration.ofMinutes(30)), lan);
      var raised = new AlertStore()
          .raise(fresh.pool(), callOut, new Below.FirstToKnow(), CallOuts.byText(callOut));
      assertThat(await(raised)).isEqualTo(1);
      return await(attempts.claim(fresh.pool(), Lane.FIRST_OF_P1, 1)).getFirst();
    }

    void hear(News news) {
      switch (news) {
        case TAKEN -> {
          taken(1, id);
          var _ = await(attempts.handedOver(fresh.pool(), attempt, "first/" + id));
        }
        case EN_ROUTE -> report(id, PartState.TAKEN, "");
        case UNREACHED -> report(id, PartState.FAILED, CarrierReport.UNREACHED);
        case DELIVERED -> report(id, PartState.DELIVERED, "");
        case ANSWERED -> answer();
      }
    }

    void taken(int part, String message) {
      var _ = await(parts.taken(fresh.pool(), key, part, message, Duration.ofMinutes(1)));
    }

    void report(String message, PartState state, String failure) {
      var report = new CarrierReport(message, state, failure);
      keep(new Received(CARRIER, report, PHONE, Optional.of(reference)));
      eventually(() -> assertThat(notifier.rows(
              "select from notifier.text_receipts where outcome is null and message_id = $1",
              message))
          .isEmpty());
    }

    private void answer() {
      var received = new ReplyStore.Received(
          UUID.randomUUID(),
          Personal.of("+84912000001"),
          Personal.of("1"),
          Instant.EPOCH,
          ReplyStore.Via.TEXT);
      var _ = await(replies
          .keep(fresh.pool(), received)
          .compose(kept -> replies.settle(
              fresh.pool(), received.id(), Outcome.ACCEPTED, "ok", Optional.of(key.text()))));
    }

    List<String> states() {
      return strings(
          "select state from notifier.attempts where alert_id = $1 order by try", key.text());
    }

    /** Routing would not let a text go of which it has the answer. */
    boolean isToBeSentAgain() {
      return states().contains("queued") && !states().contains("answered");
    }
  }

  private void keep(Received received) {
    var _ = await(desk.keep(received));
  }

  private List<String> outcomes() {
    return strings("select coalesce(outcome, 'waits') from notifier.text_receipts order by line");
  }

  private List<String> strings(String question, Object... parameters) {
    return notifier.rows(question, parameters).stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
