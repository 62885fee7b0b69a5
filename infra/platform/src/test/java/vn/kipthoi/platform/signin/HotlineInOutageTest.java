package vn.kipthoi.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.io.IOException;
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
  void knowsAnOperatorWhileTheDatabaseIsAwayAndNotForLong() {
    rows.areAway();

    assertThat(viewers.behind("t").result()).isPresent();
    assertThat(viewers.still("t").result()).isPresent();
    now.updateAndGet(before -> before.plus(HotlineInOutage.REMEMBERED).plusMillis(1));
    assertThat(viewers.behind("t").failed()).isTrue();
  }

  @Test
  void knowsNobodyElse() {
    rows.are(Role.TEAM_MEMBER);
    assertThat(viewers.behind("u").result()).isPresent();
    rows.areAway();

    assertThat(viewers.behind("u").failed()).isTrue();
    assertThat(viewers.behind("never seen").failed()).isTrue();
  }

  @Test
  void forgetsWhoSignedOut() {
    rows.ended.accept("t");
    rows.areAway();

    assertThat(viewers.behind("t").failed()).isTrue();
  }

  @Test
  void forgetsASessionThatTheDatabaseDoesNotKnowAnyMore() {
    rows.answer = Future.succeededFuture(Optional.empty());
    assertThat(viewers.behind("t").result()).isEmpty();
    rows.areAway();

    assertThat(viewers.behind("t").failed()).isTrue();
  }
}
