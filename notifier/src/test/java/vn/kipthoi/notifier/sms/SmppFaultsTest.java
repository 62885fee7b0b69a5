package vn.kipthoi.notifier.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P2;
import static vn.kipthoi.intake.Priority.P3;
import static vn.kipthoi.testkit.Await.eventually;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.Doubt;
import vn.kipthoi.routing.Person;
import vn.kipthoi.smsc.Conduct;
import vn.kipthoi.smsc.Conduct.Answer;
import vn.kipthoi.smsc.ShortMessage;
import vn.kipthoi.testkit.FreshDatabase;

/** A carrier in every kind of trouble: nothing is lost, nobody is told twice by us, states are right. */
class SmppFaultsTest {

  private static final Duration DOUBT = Doubt.DEFAULT.patience();

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final SmppAtWork smpp = new SmppAtWork(fresh);

  @AfterEach
  void close() {
    Awaitility.reset();
    smpp.close();
  }

  @Test
  void waitsForASlowCarrierAndSendsOnce() {
    smpp.first.behave(Conduct.GOOD.answeringAfter(Duration.ofMillis(700)));
    smpp.startNode();

    for (var i = 0; i < 20; i++) {
      smpp.call(P2, i);
    }

    eventually(() -> assertThat(smpp.states()).hasSize(20).containsOnly("delivered"));
    assertThat(smpp.shown).hasSize(20);
  }

  @Test
  void takesALyingReceiptForWhatACarrierSaysAndForNoAnswer() {
    smpp.first.behave(Conduct.GOOD.deliveringNothing());
    smpp.startNode();

    smpp.call(P1, 1);

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    assertThat(smpp.shown).isEmpty();
    assertThat(smpp.notifier.caseload.answers()).isEmpty();
  }

  @Test
  void asksTheCarrierWhatBecameOfATextWhenNoReceiptComes() {
    smpp.first.behave(Conduct.GOOD.reporting());
    smpp.startNode();
    smpp.call(P1, 1);
    eventually(() -> assertThat(smpp.states()).containsExactly("handed_over"));
    assertThat(smpp.first.statesAsked()).isZero();

    smpp.pass(Duration.ofSeconds(60));

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    assertThat(smpp.first.statesAsked()).isEqualTo(1);
    assertThat(smpp.shown).hasSize(1);
  }

  @Test
  void countsTheSameReceiptOnce() {
    smpp.first.behave(Conduct.GOOD.reporting(
        Conduct.Report.DELIVERED, Conduct.Report.DELIVERED, Conduct.Report.DELIVERED));
    smpp.startNode();

    smpp.call(P1, 1);

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    assertThat(smpp.arrived).hasSize(1);
  }

  @Test
  void keepsWhatIsProvenWhenALateReceiptSaysLess() {
    smpp.first.behave(Conduct.GOOD.reporting(
        Conduct.Report.DELIVERED, Conduct.Report.EN_ROUTE, Conduct.Report.UNDELIVERABLE));
    smpp.startNode();

    smpp.call(P1, 1);

    eventually(() -> assertThat(outcomes()).containsExactly("applied", "older", "older"));
    assertThat(smpp.states()).containsExactly("delivered");
  }

  @Test
  void findsThePartOfAReceiptThatOvertookTheAnswer() {
    smpp.first.behave(Conduct.GOOD.reportingFirst());
    smpp.startNode();

    smpp.call(P1, 1);

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
    assertThat(smpp.shown).hasSize(1);
  }

  @Test
  void findsThePartByItsMessageOnceThatIsKnownWhenTheCarrierRepeatsNoReference() {
    smpp.first.withParameters(false);
    smpp.first.behave(Conduct.GOOD.reportingFirst());
    smpp.startNode();
    smpp.call(P1, 1);
    eventually(() -> assertThat(smpp.states()).containsAnyOf("handed_over", "delivered"));

    smpp.pass(Duration.ofSeconds(1));

    eventually(() -> assertThat(smpp.states()).containsExactly("delivered"));
  }

  @Test
  void triesOnceMoreWhenThePhoneWasNotReached() {
    smpp.first.behave(Conduct.GOOD.deliveringNothing().reporting(Conduct.Report.UNDELIVERABLE));
    smpp.startNode();
    smpp.call(P1, 1);
    eventually(() -> assertThat(smpp.states()).containsExactly("failed_for_now", "queued"));

    smpp.pass(Duration.ofSeconds(5));

    eventually(
        () -> assertThat(smpp.states()).containsExactly("failed_for_now", "failed_for_good"));
  }

  @Test
  void losesNothingAndRepeatsNothingWhenTheLineIsCutInTheMiddleOfAWindow() {
    // Given
    Set<String> seen = ConcurrentHashMap.newKeySet();
    var troubles = List.of(Answer.TAKEN, Answer.TAKEN_AND_CUT, Answer.CUT, Answer.TAKEN);
    smpp.first.behave(text -> Conduct.GOOD
        .answering(
            seen.add(text.to())
                ? troubles.get(Math.floorMod(text.to().hashCode(), troubles.size()))
                : Answer.TAKEN)
        .answeringAfter(Duration.ofMillis(100)));
    smpp.second.goDown();
    smpp.startNode();

    // When
    for (var i = 0; i < 24; i++) {
      smpp.call(P1, i);
    }

    // Then
    for (var round = 0; round < 40 && count("delivered") < 24; round++) {
      eventually(() -> assertThat(count("delivered")).isEqualTo(smpp.shown.size()));
      eventually(() -> assertThat(count("claimed")).isZero());
      smpp.pass(DOUBT);
    }
    eventually(() -> assertThat(count("delivered")).isEqualTo(24));
    assertThat(smpp.shown).extracting(ShortMessage::to).doesNotHaveDuplicates().hasSize(24);
  }

  @Test
  void resolvesWhatWasCutByItsReceiptAndSendsTheRestOnceMore() {
    // Given
    smpp.second.goDown();
    smpp.first.behave(text ->
        Conduct.GOOD.answering(text.to().endsWith("1") ? Answer.TAKEN_AND_CUT : Answer.CUT));
    smpp.startNode();
    var taken = smpp.call(P1, 1);
    eventually(() -> assertThat(states(taken)).startsWith("delivered").doesNotContain("queued"));
    eventually(() -> assertThat(smpp.carriers.bound()).isEqualTo(1));
    var lost = smpp.call(P1, 2);
    eventually(() -> assertThat(states(lost)).containsExactly("unknown", "queued"));
    eventually(() -> assertThat(smpp.carriers.bound()).isEqualTo(1));

    // When
    smpp.first.behave(Conduct.GOOD);
    smpp.pass(DOUBT);

    // Then
    eventually(() -> assertThat(states(lost)).containsExactly("unknown", "delivered"));
    assertThat(smpp.shown).extracting(ShortMessage::to).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void marksALessUrgentTextAsUnknownAndDoesNotRepeatIt() {
    smpp.second.goDown();
    smpp.first.behave(Conduct.GOOD.answering(Answer.TAKEN_AND_CUT).reporting());
    smpp.startNode();
    smpp.call(P3, 1);
    eventually(() -> assertThat(smpp.states()).containsExactly("unknown"));

    smpp.first.behave(Conduct.GOOD);
    smpp.pass(DOUBT.multipliedBy(10));

    assertThat(smpp.states()).containsExactly("unknown");
    assertThat(smpp.shown).hasSize(1);
  }

  @Test
  void outlivesAnAnswerThatIsNoPdu() {
    smpp.second.goDown();
    smpp.first.behave(Conduct.GOOD.answering(Answer.TAKEN_AND_GARBAGE));
    smpp.startNode();
    var one = smpp.call(P1, 1);
    eventually(() -> assertThat(states(one)).startsWith("delivered"));
    smpp.first.behave(Conduct.GOOD);

    var other = smpp.call(P1, 2);

    eventually(() -> {
      smpp.pass(Duration.ofSeconds(1));
      assertThat(states(other)).endsWith("delivered");
    });
    assertThat(smpp.shown).hasSize(2);
  }

  @Test
  void outlivesWhateverACarrierSays() {
    // The library's own threads may fail on what they read; that is theirs to survive.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    var seed = System.nanoTime();
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (var round = 0; round < 25; round++) {
      eventually(() -> assertThat(smpp.first.boundLines()).isEqualTo(1));
      smpp.first.say(pdu(chance));
    }
    smpp.startNode();

    smpp.call(P1, 1);

    eventually(() -> assertThat(smpp.states()).as("seed %d", seed).containsExactly("delivered"));
    assertThat(smpp.shown).hasSize(1);
  }

  @Test
  void leavesALineThatIsDeadWithoutSayingSo() {
    assertThat(smpp.first.linksEnquired()).isZero();
    eventually(() -> assertThat(smpp.first.linksEnquired()).isPositive());

    smpp.first.deaf(true);
    eventually(() -> assertThat(smpp.carriers.bound()).isEqualTo(1));
    smpp.first.deaf(false);

    eventually(() -> assertThat(smpp.carriers.bound()).isEqualTo(2));
  }

  private long count(String state) {
    return smpp.states().stream().filter(state::equals).count();
  }

  private List<String> states(Person person) {
    return smpp.notifier.states(person.id(), Channel.SMS);
  }

  private List<String> outcomes() {
    return smpp
        .notifier
        .rows("select coalesce(outcome, 'waits') from notifier.text_receipts order by line")
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** A header that may be right, a command that may exist, and anything after it. */
  private static byte[] pdu(RandomGenerator chance) {
    var body = new byte[chance.nextInt(0, 60)];
    chance.nextBytes(body);
    var length = chance.nextInt(3) == 0 ? chance.nextInt() : 16 + body.length;
    var commands = new int[] {5, 0x80000004, 0x80000000, 0x15, 0x103, 0x777, 0x80000009};
    return ByteBuffer.allocate(16 + body.length)
        .putInt(length)
        .putInt(commands[chance.nextInt(commands.length)])
        .putInt(chance.nextInt(2))
        .putInt(chance.nextInt(1, 30))
        .put(body)
        .array();
  }
}
