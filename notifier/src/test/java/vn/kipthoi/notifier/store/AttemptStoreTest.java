package vn.kipthoi.notifier.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P2;
import static vn.kipthoi.intake.Priority.P3;
import static vn.kipthoi.notifier.store.AttemptStore.Lane.ALL_OTHERS;
import static vn.kipthoi.notifier.store.AttemptStore.Lane.FIRST_OF_P1;
import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Attempt;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.Person;
import vn.kipthoi.testkit.FreshDatabase;

class AttemptStoreTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final NotifierAtWork notifier = new NotifierAtWork(fresh);
  private final AlertStore alerts = new AlertStore();
  private final AttemptStore ours = new AttemptStore("ours", NotifierAtWork.LEASE);
  private final AttemptStore theirs = new AttemptStore("theirs", NotifierAtWork.LEASE);
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");
  private final Person dung = notifier.staff.hire("Bùi Văn Dũng", "+84912000002", "05392");

  @AfterEach
  void close() {
    notifier.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementFitsTheSchema(AttemptStore.Statement statement) {
    prepares(statement.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementOfAlertsFitsTheSchema(AlertStore.Statement statement) {
    prepares(statement.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementOfTextsFitsTheSchema(SimulatedTextStore.Statement statement) {
    prepares(statement.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementOfDeadEndsFitsTheSchema(DeadEndStore.Statement statement) {
    prepares(statement.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementOfProbesFitsTheSchema(ProbeStore.Statement statement) {
    prepares(statement.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementOfRepliesFitsTheSchema(ReplyStore.Statement statement) {
    prepares(statement.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyStatementOfInboxesFitsTheSchema(InboxStore.Statement statement) {
    prepares(statement.text());
  }

  @Test
  void claimsTheMostUrgentFirst() {
    raise(P3, lan);
    var urgent = raise(P2, dung);

    var first = claim(ours, ALL_OTHERS, 1);

    assertThat(first)
        .extracting(attempt -> attempt.alert().callOut().caseNumber())
        .containsExactly(urgent.caseNumber());
  }

  @Test
  void passesOverWhatAnotherNodeIsJustTaking() {
    // Given
    raise(P2, lan);
    raise(P2, dung);
    try (var otherNode = new NodeInTheMiddle()) {
      var taken = otherNode.claims(1);

      // When
      var left = claim(ours, ALL_OTHERS, 10);

      // Then
      assertThat(left).hasSize(1).doesNotContainAnyElementsOf(taken);
      otherNode.commits();
      assertThat(claim(ours, ALL_OTHERS, 10)).isEmpty();
    }
  }

  @Test
  void doesNotTakeThePersonsNextTextWhileAnotherNodeIsTakingTheFirst() {
    // Given
    raise(P2, lan);
    raise(P2, lan);
    try (var otherNode = new NodeInTheMiddle()) {
      assertThat(otherNode.claims(1)).hasSize(1);

      // When
      var left = claim(ours, ALL_OTHERS, 10);

      // Then
      assertThat(left).isEmpty();
    }
  }

  @Test
  void sendsAPersonsTextsInTheirOrder() {
    var first = raise(P2, lan);
    var second = raise(P2, lan);

    var one = claim(ours, ALL_OTHERS, 10);
    assertThat(one).hasSize(1);
    assertThat(claim(theirs, ALL_OTHERS, 10)).isEmpty();

    assertThat(await(ours.handedOver(fresh.pool(), one.getFirst(), "r"))).isTrue();
    assertThat(numbers(one)).containsExactly(first.caseNumber().text());
    assertThat(numbers(claim(theirs, ALL_OTHERS, 10)))
        .containsExactly(second.caseNumber().text());
  }

  @Test
  void neverLetsTheFirstAlertOfAP1WaitBehindOthers() {
    raise(P3, lan);
    raise(P1, lan);
    assertThat(claim(ours, ALL_OTHERS, 10)).isEmpty();
    assertThat(claim(ours, FIRST_OF_P1, 10)).hasSize(1);
    raise(P1, lan);

    var another = claim(ours, FIRST_OF_P1, 10);

    assertThat(another).hasSize(1);
  }

  @Test
  void leavesAClaimAloneUntilItsLeaseIsOver() {
    raise(P1, lan);
    var claimed = claim(theirs, FIRST_OF_P1, 10).getFirst();

    notifier.clock.advance(NotifierAtWork.LEASE.minusMillis(1));
    assertThat(claim(ours, FIRST_OF_P1, 10)).isEmpty();

    notifier.clock.advance(Duration.ofMillis(1));
    assertThat(claim(ours, FIRST_OF_P1, 10))
        .containsExactly(
            new Attempt(claimed.alert(), Channel.SMS, 1, 2, 1, notifier.clock.instant()));
  }

  @Test
  void doesNotListenToANodeThatWasThoughtDead() {
    raise(P1, lan);
    var theirsOnce = claim(theirs, FIRST_OF_P1, 10).getFirst();
    notifier.clock.advance(NotifierAtWork.LEASE);
    var oursNow = claim(ours, FIRST_OF_P1, 10).getFirst();

    assertThat(await(theirs.failedForGood(fresh.pool(), theirsOnce, "too late")))
        .isFalse();
    assertThat(await(theirs.handedOver(fresh.pool(), theirsOnce, "late"))).isFalse();
    assertThat(await(ours.handedOver(fresh.pool(), oursNow, "ours"))).isTrue();
    assertThat(notifier.states(lan.id(), Channel.SMS)).containsExactly("handed_over");
  }

  @Test
  void queuesTheNextTryAsARowOfItsOwn() {
    raise(P2, lan);
    var failed = claim(ours, ALL_OTHERS, 10).getFirst();

    assertThat(await(ours.failedForNow(fresh.pool(), failed, "busy", Duration.ofSeconds(5))))
        .isTrue();

    assertThat(notifier.states(lan.id(), Channel.SMS)).containsExactly("failed_for_now", "queued");
    assertThat(claim(ours, ALL_OTHERS, 10)).isEmpty();
    notifier.clock.advance(Duration.ofSeconds(5));
    assertThat(claim(ours, ALL_OTHERS, 10)).extracting(Attempt::number).containsExactly(2);
  }

  @Test
  void keepsItsPlaceForATextThatIsTriedAgainSoon() {
    // Given
    var first = raise(P2, lan);
    var failed = claim(ours, ALL_OTHERS, 10).getFirst();
    var _ = await(ours.failedForNow(fresh.pool(), failed, "busy", Duration.ofSeconds(5)));
    var newer = raise(P2, lan);
    assertThat(claim(ours, ALL_OTHERS, 10)).isEmpty();

    // When
    notifier.clock.advance(Duration.ofSeconds(5));
    var again = claim(ours, ALL_OTHERS, 10);
    var _ = await(ours.handedOver(fresh.pool(), again.getFirst(), "r"));

    // Then
    assertThat(numbers(again)).containsExactly(first.caseNumber().text());
    assertThat(numbers(claim(ours, ALL_OTHERS, 10)))
        .containsExactly(newer.caseNumber().text());
  }

  @Test
  void doesNotHoldUpANewerTextBehindOneThatWaitsToBeTriedAgain() {
    raise(P2, lan);
    var failed = claim(ours, ALL_OTHERS, 10).getFirst();
    var _ = await(ours.failedForNow(fresh.pool(), failed, "busy", Duration.ofMinutes(1)));
    var newer = raise(P2, lan);

    assertThat(numbers(claim(ours, ALL_OTHERS, 10)))
        .containsExactly(newer.caseNumber().text());
  }

  @ParameterizedTest
  @CsvSource({"delivered, handed_over", "read, delivered", "answered, read", "answered, void"})
  void neverLetsALateReceiptOverwriteWhatIsNewer(String newer, String late) {
    raise(P1, lan);
    var claimed = claim(ours, FIRST_OF_P1, 10).getFirst();
    var _ = await(ours.handedOver(fresh.pool(), claimed, "r"));
    become(newer);

    assertThatThrownBy(() -> become(late))
        .isInstanceOf(PgException.class)
        .hasMessageContaining("an attempt that is %s does not become %s".formatted(newer, late));
  }

  /** Another node, held still in the middle of its claim. It lets go of it even when a test fails. */
  private final class NodeInTheMiddle implements AutoCloseable {

    private final SqlConnection connection = await(fresh.pool().getConnection());
    private final Transaction transaction = await(connection.begin());

    List<Attempt> claims(int limit) {
      return await(theirs.claim(connection, ALL_OTHERS, limit));
    }

    void commits() {
      var _ = await(transaction.commit());
    }

    @Override
    public void close() {
      var _ = await(connection.close());
    }
  }

  private void become(String state) {
    var _ = notifier.rows("update notifier.attempts set state = $1 where channel = 'sms'", state);
  }

  @CanIgnoreReturnValue
  private CallOut raise(Priority priority, Person... people) {
    var callOut = CallOuts.ofTheTeam(priority, notifier.in(Duration.ofMinutes(30)), people);
    var raised =
        alerts.raise(fresh.pool(), callOut, new Below.FirstToKnow(), CallOuts.byText(callOut));
    assertThat(await(raised)).isEqualTo(people.length);
    return callOut;
  }

  private static List<Attempt> claim(AttemptStore node, AttemptStore.Lane lane, int limit) {
    return await(node.claim(fresh.pool(), lane, limit));
  }

  private static List<String> numbers(List<Attempt> attempts) {
    return attempts.stream()
        .map(attempt -> attempt.alert().callOut().caseNumber().text())
        .toList();
  }

  private static void prepares(String statement) {
    var _ = await(fresh.pool().withConnection(connection -> connection.prepare(statement)));
  }
}
