package vn.kipthoi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.web.Problem;

class SlowDownTest {

  private static final Vertx VERTX = Vertx.vertx();

  @AfterAll
  static void close() {
    var _ = await(VERTX.close());
  }

  @Test
  void makesAWrongAnswerWait() {
    var waiting = new SlowDown(VERTX, Duration.ofHours(1)).afterWrong();

    assertThat(waiting.isComplete()).isFalse();
  }

  @Test
  void turnsTheNextAwayWhileManyWait() {
    var slow = new SlowDown(VERTX, Duration.ofHours(1));
    IntStream.range(0, 50)
        .forEach(wrong -> assertThat(slow.afterWrong().failed()).isFalse());

    assertThatThrownBy(() -> await(slow.afterWrong()))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(429));
  }

  @Test
  void letsOthersWaitOnceTheFirstHaveWaited() {
    var slow = new SlowDown(VERTX, Duration.ofMillis(1));
    var first =
        Future.all(IntStream.range(0, 50).mapToObj(wrong -> slow.afterWrong()).toList());
    var _ = await(first);

    assertThat(await(slow.afterWrong())).isNull();
  }
}
