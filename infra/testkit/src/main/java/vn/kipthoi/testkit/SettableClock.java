package vn.kipthoi.testkit;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A clock that stands still until a test moves it. Others may follow it, as a database does. */
public final class SettableClock implements InstantSource {

  private final List<Consumer<Instant>> followers = new CopyOnWriteArrayList<>();
  private volatile Instant now;

  private SettableClock(Instant now) {
    this.now = now;
  }

  public static SettableClock startingAt(String instant) {
    return startingAt(Instant.parse(instant));
  }

  public static SettableClock startingAt(Instant instant) {
    return new SettableClock(instant);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @CanIgnoreReturnValue
  public SettableClock advance(Duration length) {
    return setTo(now.plus(length));
  }

  @CanIgnoreReturnValue
  public SettableClock setTo(Instant instant) {
    now = instant;
    followers.forEach(follower -> follower.accept(instant));
    return this;
  }

  /** From now on, what the follower does is done before a move returns. */
  SettableClock followedBy(Consumer<Instant> follower) {
    follower.accept(now);
    followers.add(follower);
    return this;
  }
}
