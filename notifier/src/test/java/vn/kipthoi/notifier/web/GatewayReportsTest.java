package vn.kipthoi.notifier.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.eventually;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.notifier.Arrival;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.testkit.FreshDatabase;

/** What a gateway reports, and what others would like to have reported. */
class GatewayReportsTest {

  @RegisterExtension
  static final FreshDatabase fresh = new FreshDatabase();

  private final GatewayAtWork work = new GatewayAtWork(fresh);

  @AfterEach
  void stop() {
    work.close();
  }

  @Test
  void takesAKeyForTheAnswerOfWhomeverWasRung() {
    work.notifier.caseload.says(answer -> new Answered.Accepted(GatewayAtWork.CODE, answer.at()));
    work.start();
    var callOut = work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));

    assertThat(work.report("1", "answered", "1")).isEqualTo(200);

    eventually(() -> assertThat(work.states()).containsExactly("answered"));
    assertThat(work.notifier.caseload.answers()).singleElement().satisfies(answer -> {
      assertThat(answer.deadline()).isEqualTo(callOut.deadline().id());
      assertThat(answer.person()).isEqualTo(work.lan.id());
      assertThat(answer.promise()).isEqualTo(new Promise.GoingNow());
      assertThat(answer.via()).isEqualTo("phone");
    });
  }

  @Test
  void takesOneAnswerHoweverOftenItIsReported() {
    work.notifier.caseload.says(answer -> new Answered.Accepted(GatewayAtWork.CODE, answer.at()));
    work.start();
    work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));

    for (var i = 0; i < 5; i++) {
      assertThat(work.report("the-same", "answered", "3")).isEqualTo(200);
    }

    eventually(() -> assertThat(work.notifier.caseload.answers()).isNotEmpty());
    assertThat(work.notifier.rows("select from notifier.replies")).hasSize(1);
  }

  @Test
  void believesNoNumberThatIsNotThePersons() {
    work.start();
    work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));

    var stranger = work.body("1", "answered").put("answer", "1").put("to", "+84999999999");
    assertThat(work.gateway.report(work.reports(), stranger)).isEqualTo(200);

    assertThat(work.states()).containsExactly("handed_over");
    assertThat(work.notifier.rows("select from notifier.replies")).isEmpty();
    assertThat(work.outcomes()).containsExactly("not_theirs");
  }

  @Test
  void provesAnArrivalOnceAndNeverGoesBack() {
    work.start();
    var callOut = work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));

    assertThat(work.report("2", "delivered", "")).isEqualTo(200);
    assertThat(work.report("1", "ringing", "")).isEqualTo(200);
    assertThat(work.report("3", "failed", "")).isEqualTo(200);
    assertThat(work.report("2", "delivered", "")).isEqualTo(200);

    assertThat(work.states()).containsExactly("delivered");
    assertThat(work.outcomes()).containsExactly("older", "applied", "older");
    eventually(() -> assertThat(work.arrived)
        .extracting(Arrival::deadline)
        .containsExactly(callOut.deadline().id()));
  }

  @Test
  void ringsAgainWhenNobodyTookTheCallAndNotWhenSomebodyDidAfterAll() {
    work.start();
    work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));

    assertThat(work.report("1", "failed", "")).isEqualTo(200);
    assertThat(work.states()).containsExactly("failed_for_now", "queued");
    assertThat(work.report("2", "delivered", "")).isEqualTo(200);
    work.notifier.clock.advance(Duration.ofSeconds(61));

    assertThat(work.states()).containsExactly("delivered", "void");
    assertThat(work.gateway.made).hasSize(1);
  }

  @Test
  void refusesReportsThatAreForgedKeptOrMalformed() {
    work.start();
    work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));
    var report = work.body("1", "delivered").encode();
    var now = work.notifier.clock.instant();

    assertThat(work.sent(report, "a secret that somebody made up, 32", now)).isEqualTo(401);
    assertThat(work.sent(report, GatewayAtWork.SECRET, now.minusSeconds(301))).isEqualTo(401);
    assertThat(work.sent(report, GatewayAtWork.SECRET, now.plusSeconds(301))).isEqualTo(401);
    assertThat(work.served.postJson("/api/v1/gateway/reports", report).statusCode())
        .isEqualTo(401);
    assertThat(work.sent("{\"event\":\"1\"", GatewayAtWork.SECRET, now)).isEqualTo(400);
    assertThat(work.sent(work.body("1", "answered").encode(), GatewayAtWork.SECRET, now))
        .isEqualTo(400);
    assertThat(work.sent(
            work.body("1", "delivered").put("to", "nobody").encode(), GatewayAtWork.SECRET, now))
        .isEqualTo(400);
    assertThat(work.sent(
            work.body("1", "delivered").put("key", work.key(7)).encode(),
            GatewayAtWork.SECRET,
            now))
        .isEqualTo(404);

    assertThat(work.states()).containsExactly("handed_over");
    assertThat(work.outcomes()).isEmpty();
  }

  @Test
  void believesTheOlderSecretWhileBothAreExchanged() {
    work.start();
    work.called(Priority.P1);
    eventually(() -> assertThat(work.states()).containsExactly("handed_over"));

    var status = work.sent(
        work.body("1", "delivered").encode(), GatewayAtWork.OLDER, work.notifier.clock.instant());

    assertThat(status).isEqualTo(200);
    assertThat(work.states()).containsExactly("delivered");
  }
}
