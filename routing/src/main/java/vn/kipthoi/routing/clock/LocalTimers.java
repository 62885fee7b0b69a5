package vn.kipthoi.routing.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The deadlines that this node wakes for, the next one first. All of it runs on the one thread of
 * its executor, so it needs no lock.
 */
final class LocalTimers {

  /** A clock may be set while nobody looks: it is looked at this often at the least. */
  private static final long LONGEST_NAP_MILLIS = 1_000;

  private record Timer(UUID deadline, long dueMillis) {}

  private final ScheduledExecutorService thread;
  private final InstantSource clock;
  private final Consumer<UUID> wake;
  private final Map<UUID, Long> dues = new HashMap<>();
  private final PriorityQueue<Timer> queue =
      new PriorityQueue<>(Comparator.comparingLong(Timer::dueMillis));
  private @Nullable ScheduledFuture<?> nap;

  LocalTimers(ScheduledExecutorService thread, InstantSource clock, Consumer<UUID> wake) {
    this.thread = thread;
    this.clock = clock;
    this.wake = wake;
  }

  /** The first whole millisecond at which the deadline is due; a part of one counts as whole. */
  static long millis(Instant dueAt) {
    return dueAt.plusNanos(999_999).toEpochMilli();
  }

  void set(UUID deadline, long dueMillis) {
    var before = dues.put(deadline, dueMillis);
    if (before == null || before != dueMillis) {
      queue.add(new Timer(deadline, dueMillis));
      napUntilNext();
    }
  }

  void clear(UUID deadline) {
    var unused = dues.remove(deadline);
  }

  int size() {
    return dues.size();
  }

  private void ring() {
    for (var next = queue.peek(); next != null && due(next); next = queue.peek()) {
      queue.remove();
      if (dues.remove(next.deadline(), next.dueMillis())) {
        wake.accept(next.deadline());
      }
    }
    napUntilNext();
  }

  private boolean due(Timer timer) {
    return timer.dueMillis() <= clock.millis() || !stands(timer);
  }

  /** Whether it was neither cleared nor set anew. */
  private boolean stands(Timer timer) {
    var due = dues.get(timer.deadline());
    return due != null && due == timer.dueMillis();
  }

  private void napUntilNext() {
    if (nap != null) {
      var unused = nap.cancel(false);
    }
    var next = queue.peek();
    if (next != null) {
      var wait = Math.clamp(next.dueMillis() - clock.millis(), 0, LONGEST_NAP_MILLIS);
      nap = thread.schedule(this::ring, wait, TimeUnit.MILLISECONDS);
    }
  }
}
