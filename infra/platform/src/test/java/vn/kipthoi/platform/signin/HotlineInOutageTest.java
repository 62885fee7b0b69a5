package vn.kipthoi.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HotlineInOutageTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T02:00:00Z"));
  private final Rows rows = new Rows();
  private final HotlineInOutage viewers = new HotlineInOutage(rows, now::get);

  /** The rows of sessions, which may be away. */
  private static final class Rows implements Viewers {

    private Future<Optional<Viewer>> answer = Future.succeededFuture(Optional.empty());
    private Consumer<String> ended = name -> {};

    @Override
    public Future<Optional<Viewer>> behind(String token) {
      return answer;
    }

    @Override
    public void whenEnded(Consumer<String> hearer) {
      ended = hearer;
    }

    void are(Role role) {
      answer = Future.succeededFuture(Optional.of(
          new Viewer(UUID.randomUUID(), "phuc", "Phúc", role, Optional.empty(), Optional.empty())));
    }

    void areAway() {
      answer = Future.failedFuture(new IOException("the line to the database fell"));
    }
  }

  @BeforeEach
  void anOperatorWasSeen() {
    rows.are(Role.OPERATOR);
    assertThat(viewers.behind("t").result()).isPresent();
  }

  @Test
  void knowsAnOperatorWhoGoesOnWorkingAndNotForLong() {
    rows.areAway();

    for (var hour = 0; hour < 8; hour++) {
      assertThat(viewers.inOutage("t")).isPresent();
      pass(HotlineInOutage.UNUSED);
    }
    pass(Duration.ofMillis(1));
    assertThat(viewers.inOutage("t")).isEmpty();
  }

  @Test
  void forgetsAMachineThatWasLeft() {
    rows.areAway();

    pass(HotlineInOutage.UNUSED.plusMillis(1));
    assertThat(viewers.inOutage("t")).isEmpty();
  }

  /** A door that was not made for an outage stays shut. */
  @Test
  void vouchesForNobodyWhereItIsNotAsked() {
    rows.areAway();

    assertThat(viewers.behind("t").failed()).isTrue();
    assertThat(viewers.still("t").failed()).isTrue();
  }

  @Test
  void knowsNobodyElse() {
    rows.are(Role.TEAM_MEMBER);
    assertThat(viewers.behind("u").result()).isPresent();
    rows.areAway();

    assertThat(viewers.inOutage("u")).isEmpty();
    assertThat(viewers.inOutage("never seen")).isEmpty();
  }

  @Test
  void forgetsWhoSignedOut() {
    rows.ended.accept("t");
    rows.areAway();

    assertThat(viewers.inOutage("t")).isEmpty();
  }

  @Test
  void forgetsASessionThatTheDatabaseDoesNotKnowAnyMore() {
    rows.answer = Future.succeededFuture(Optional.empty());
    assertThat(viewers.behind("t").result()).isEmpty();
    rows.areAway();

    assertThat(viewers.inOutage("t")).isEmpty();
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
