package vn.kipthoi.notifier.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.intake.Priority.P1;
import static vn.kipthoi.intake.Priority.P3;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.CallOuts;
import vn.kipthoi.notifier.Channel;
import vn.kipthoi.notifier.NotifierAtWork;
import vn.kipthoi.notifier.Outcome;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.CaseAssigned;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Person;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.testkit.FreshDatabase;

class ReplyDeskTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  /** 14:40 in Viet Nam. */
  private final NotifierAtWork notifier = new NotifierAtWork(fresh);

  private final ReplyDesk desk = notifier.replyDesk;
  private final AlertDispatcher dispatcher = notifier.node("one");
  private final Map<UUID, CallOut> called = new ConcurrentHashMap<>();
  private final Person lan = notifier.staff.hire("Nguyễn Thị Lan", "+84912000001", "05392");

  @BeforeEach
  void start() {
    dispatcher.start(notifier.doorbell);
    notifier.caseload.says(answer -> new Answered.Accepted(number(answer), answer.at()));
  }

  @AfterEach
  void stop() {
    var _ = await(dispatcher.stop());
    notifier.close();
  }

  @Test
  void acceptsTheOneOpenCallOutAndSaysSo() {
    var callOut = told(P1, lan);

    assertThat(reply("1"))
        .isEqualTo(new Replied(
            Outcome.ACCEPTED,
            "Da ghi: ban nhan viec %s luc 14:40. Cam on ban.".formatted(callOut.caseNumber())));
    assertThat(notifier.caseload.answers())
        .containsExactly(new Answer(
            callOut.deadline().id(),
            lan.id(),
            new Promise.GoingNow(),
            notifier.clock.instant(),
            "sms"));
    assertThat(notifier.states(lan.id(), Channel.SMS)).containsExactly("answered");
  }

  @Test
  void promisesTheTimeThatWasSaidInVietNam() {
    told(P1, lan);

    assertThat(reply("2 15h30").words()).contains("hen di luc 15:30");
    assertThat(promised()).isEqualTo(new Promise.GoingAt(Instant.parse("2026-11-22T08:30:00Z")));
  }

  @Test
  void takesAnEarlyHourAtNightForTomorrows() {
    notifier.clock.setTo(Instant.parse("2026-11-22T15:00:00Z"));
    told(P1, lan);

    assertThat(reply("2 06:30").words()).contains("hen di luc 06:30 23/11");
  }

  @Test
  void asksAgainWhenTheTimeIsOver() {
    told(P1, lan);

    assertThat(reply("2 13:00").outcome()).isEqualTo(Outcome.TIME_PASSED);
    assertThat(notifier.caseload.answers()).isEmpty();
  }

  @Test
  void asksForTheCodeWhenSeveralAreOpen() {
    var first = told(P3, lan);
    var second = told(P1, lan);

    var asked = reply("1");

    assertThat(asked.outcome()).isEqualTo(Outcome.WHICH_CASE);
    assertThat(asked.words())
        .contains(first.caseNumber().text())
        .contains("vi du: 1 " + second.caseNumber());
    assertThat(notifier.caseload.answers()).isEmpty();
  }

  @Test
  void takesTheCaseThatTheReplyNames() {
    var first = told(P3, lan);
    told(P1, lan);

    assertThat(reply("1 " + first.caseNumber()).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(notifier.caseload.answers())
        .extracting(Answer::deadline)
        .containsExactly(first.deadline().id());
  }

  @Test
  void knowsNothingOfACaseThatIsKeptFromThemByNow() {
    var callOut = told(P1, lan);
    var other = told(P3, lan);

    notifier.caseload.keep(callOut.deadline().caseId(), lan.id());

    assertThat(reply("1 " + callOut.caseNumber()).outcome()).isEqualTo(Outcome.NO_SUCH_CASE);
    assertThat(notifier.caseload.answers()).isEmpty();
    assertThat(reply("1").words()).contains(other.caseNumber().text());
  }

  @Test
  void doesNotTakeAnAcceptanceOfWhatJustClosedForAnotherCase() {
    var still = told(P3, lan);
    var gone = told(P1, lan);
    notifier.caseload.close(gone.deadline().id());

    var asked = reply("1");

    assertThat(asked.outcome()).isEqualTo(Outcome.WHICH_CASE);
    assertThat(asked.words())
        .contains(still.caseNumber().text())
        .contains(gone.caseNumber().text());
  }

  @Test
  void needsNoCodeForTheOtherCaseOnceOneIsAnswered() {
    var first = told(P3, lan);
    var second = told(P1, lan);
    reply("1 " + second.caseNumber());

    assertThat(reply("1").outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(notifier.caseload.answers())
        .extracting(Answer::deadline)
        .containsExactly(second.deadline().id(), first.deadline().id());
  }

  @Test
  void tellsTheTruthToALateAnswer() {
    var callOut = told(P1, lan);
    notifier.caseload.close(callOut.deadline().id());
    var toldAt = notifier.clock.instant();
    notifier.caseload.says(
        answer -> new Answered.TooLate(callOut.caseNumber(), new Rung("district"), toldAt));

    var late = reply("1");

    assertThat(late.outcome()).isEqualTo(Outcome.TOO_LATE);
    assertThat(late.words()).contains("da bao khu vuc luc 14:40").contains("da duoc luu");
  }

  @Test
  void saysWhoeverWasFirst() {
    var callOut = told(P1, lan);
    notifier.caseload.says(
        answer -> new Answered.TakenBySomebodyElse(callOut.caseNumber(), notifier.clock.instant()));

    assertThat(reply("1").words()).contains("da co nguoi khac nhan luc 14:40");
  }

  @Test
  void passesOnWhatSomebodyCannotDo() {
    var callOut = told(P1, lan);
    notifier.caseload.says(answer -> new Answered.PassedOn(callOut.caseNumber()));

    assertThat(reply("khong di duoc").outcome()).isEqualTo(Outcome.PASSED_ON);
    assertThat(promised()).isEqualTo(new Promise.Cannot());
  }

  @Test
  void answersAPhoneThatNobodyKnows() {
    var stranger = desk.receive(Personal.of("+84999999999"), Personal.of("1"));

    assertThat(await(stranger).outcome()).isEqualTo(Outcome.UNKNOWN_PHONE);
  }

  @Test
  void answersSomebodyWhoWasCalledForNothing() {
    assertThat(reply("1").outcome()).isEqualTo(Outcome.NOT_THEIRS);
    assertThat(reply("1 7K2F9Q").outcome()).isEqualTo(Outcome.NO_SUCH_CASE);
  }

  @Test
  void keepsWhatItDidNotUnderstandAndExplains() {
    told(P1, lan);

    assertThat(reply("ai day").words()).startsWith("Chua hieu. Tra loi 1 nhan viec");
    assertThat(notifier.rows("select from notifier.replies where outcome = 'not_understood'"))
        .hasSize(1);
  }

  @Test
  void keepsNeitherNumbersNorWordsInTheOpen() {
    told(P1, lan);
    reply("toi la Lan, nha o cuoi xom");

    assertThat(notifier.rows("select r::text from notifier.replies r union all"
            + " select t::text from notifier.simulated_texts t"))
        .extracting(row -> row.getString(0))
        .noneMatch(row -> row.contains("912000001") || row.contains("cuoi xom"));
  }

  @Test
  void takesUpAReplyThatADyingNodeLeftUnread() {
    var callOut = told(P1, lan);
    notifier.caseload.says(answer -> {
      throw new IllegalStateException("the node dies here");
    });
    assertThatThrownBy(() -> reply("1")).isInstanceOf(IllegalStateException.class);
    notifier.caseload.says(answer -> new Answered.Accepted(callOut.caseNumber(), answer.at()));
    var repliedAt = notifier.clock.instant();
    assertThat(await(desk.settleLeftOver())).isZero();

    notifier.clock.advance(Duration.ofSeconds(6));

    assertThat(await(desk.settleLeftOver())).isEqualTo(1);
    assertThat(notifier.caseload.answers()).last().extracting(Answer::at).isEqualTo(repliedAt);
    assertThat(notifier.rows("select from notifier.replies where outcome = 'accepted'"))
        .hasSize(1);
  }

  @CanIgnoreReturnValue
  private Replied reply(String text) {
    return await(desk.receive(Personal.of("+84912000001"), Personal.of(text)));
  }

  private Promise promised() {
    return notifier.caseload.answers().getLast().promise();
  }

  @CanIgnoreReturnValue
  private CallOut told(Priority priority, Person person) {
    notifier.clock.advance(Duration.ofMillis(1));
    var callOut = CallOuts.ofTheTeam(priority, notifier.in(Duration.ofMinutes(30)), person);
    called.put(callOut.deadline().id(), callOut);
    notifier.hears(new CaseAssigned(callOut).asFact(notifier.clock.instant()));
    eventually(() -> assertThat(notifier.texts()).anyMatch(text -> text.contains(code(callOut))));
    eventually(
        () -> assertThat(notifier.states(person.id(), Channel.SMS)).doesNotContain("claimed"));
    return callOut;
  }

  private static String code(CallOut callOut) {
    return callOut.caseNumber().text();
  }

  private CaseNumber number(Answer answer) {
    return Objects.requireNonNull(called.get(answer.deadline())).caseNumber();
  }
}
