package vn.kipthoi.routing.clock;

import static java.util.stream.Collectors.toMap;

import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.map.IMap;
import com.hazelcast.map.listener.EntryAddedListener;
import com.hazelcast.map.listener.EntryRemovedListener;
import com.hazelcast.map.listener.EntryUpdatedListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.routing.flow.Alarm;
import vn.kipthoi.routing.store.NearStore.Near;

/**
 * The deadlines of the next minutes in a map of the cluster, id and instant alone. The owner of a
 * key wakes for it; when keys change their owner, the new one finds them by looking through its own.
 *
 * <p>The map decides nothing and may lose anything: what it forgets, the sweep finds. Everything
 * that may have to wait for Hazelcast is done on a thread of its own that nobody waits for, and what
 * is too much for it is left out.
 */
public final class NearDeadlines implements Alarm, AutoCloseable {

  /** How far ahead deadlines are held in the map. Short, so that a new owner reads few keys. */
  public static final Duration HORIZON = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(NearDeadlines.class);
  private static final String MAP = "near-deadlines";
  private static final int WAITING_AT_MOST = 50_000;
  private static final int UNDER_WAY_AT_MOST = 512;
  private static final Duration SETTLE = Duration.ofMillis(200);

  private final HazelcastInstance hazelcast;
  private final InstantSource clock;
  private final ScheduledThreadPoolExecutor thread;
  private final LocalTimers timers;
  private final Semaphore underWay = new Semaphore(UNDER_WAY_AT_MOST);
  private final AtomicBoolean lookingThrough = new AtomicBoolean();
  private final Supplier<IMap<UUID, Long>> map;

  private volatile Consumer<UUID> wake = deadline -> {};

  public NearDeadlines(HazelcastInstance hazelcast, InstantSource clock) {
    this.hazelcast = hazelcast;
    this.clock = clock;
    this.map = () -> hazelcast.getMap(MAP);
    this.thread = new ScheduledThreadPoolExecutor(
        1, work -> Thread.ofPlatform().name("near-deadlines").daemon().unstarted(work));
    this.thread.setRemoveOnCancelPolicy(true);
    this.timers = new LocalTimers(thread, clock, deadline -> wake.accept(deadline));
  }

  /**
   * Begins to listen; the map is opened on the clock's own thread.
   *
   * @param whenDue called on that thread when a deadline of this node is due
   */
  public void start(Consumer<UUID> whenDue) {
    wake = whenDue;
    later(() -> {
      var unused = map.get().addLocalEntryListener(new OwnEntries());
      new Takeover(this::lookThroughSoon).listenTo(hazelcast);
      lookThrough();
    });
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  @Override
  public void set(UUID deadline, Instant dueAt) {
    if (dueAt.isBefore(clock.instant().plus(HORIZON))) {
      var due = LocalTimers.millis(dueAt);
      later(() -> under(() -> map.get().setAsync(deadline, due)));
    }
  }

  @Override
  public void clear(UUID deadline) {
    later(() -> under(() -> map.get().deleteAsync(deadline)));
  }

  /** Sets those of the given deadlines that this node wakes for, in the map and here. */
  public void remind(Collection<Near> near) {
    later(() -> {
      var ours = near.stream()
          .filter(this::isOurs)
          .collect(toMap(Near::id, one -> LocalTimers.millis(one.dueAt())));
      ours.forEach(timers::set);
      under(() -> map.get().setAllAsync(ours));
    });
  }

  private boolean isOurs(Near near) {
    var owner = hazelcast.getPartitionService().getPartition(near.id()).getOwner();
    return owner != null && owner.localMember();
  }

  /** After a change of owners many events come at once; one look through serves them all. */
  private void lookThroughSoon() {
    if (lookingThrough.compareAndSet(false, true)) {
      later(() -> {
        var unused = thread.schedule(
            () -> {
              lookingThrough.set(false);
              safely(this::lookThrough);
            },
            SETTLE.toMillis(),
            TimeUnit.MILLISECONDS);
      });
    }
  }

  private void lookThrough() {
    var own = map.get();
    own.getAll(own.localKeySet()).forEach(timers::set);
  }

  /** Starts a call that nobody waits for, unless too many are under way already. */
  private void under(Supplier<CompletionStage<?>> call) {
    if (underWay.tryAcquire()) {
      var started = started(call);
      var unused = started.whenComplete((done, failure) -> underWay.release());
    }
  }

  private static CompletionStage<?> started(Supplier<CompletionStage<?>> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void later(Runnable work) {
    if (thread.getQueue().size() < WAITING_AT_MOST) {
      try {
        thread.execute(() -> safely(work));
      } catch (RejectedExecutionException e) {
        LOG.atDebug().log("the clock has stopped; the sweep goes on");
      }
    }
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("cause", e.getClass().getSimpleName())
          .log("the cluster's map of near deadlines cannot be used; the sweep goes on");
    }
  }

  /** What happens to the entries that this node owns. */
  private final class OwnEntries
      implements EntryAddedListener<UUID, Long>,
          EntryUpdatedListener<UUID, Long>,
          EntryRemovedListener<UUID, Long> {

    @Override
    public void entryAdded(EntryEvent<UUID, Long> event) {
      later(() -> timers.set(event.getKey(), event.getValue()));
    }

    @Override
    public void entryUpdated(EntryEvent<UUID, Long> event) {
      later(() -> timers.set(event.getKey(), event.getValue()));
    }

    @Override
    public void entryRemoved(EntryEvent<UUID, Long> event) {
      later(() -> timers.clear(event.getKey()));
    }
  }
}
