package vn.kipthoi.acceptance.storm;

import static vn.kipthoi.testkit.Await.await;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.kipthoi.testkit.FaultProxy;

/** Strikes a site and mends what it struck. A dead node comes back while the storm goes on. */
final class Nemesis {

  /** What is not done by then had no occasion: nobody committed, or no text was sent. */
  private static final Duration OCCASION = Duration.ofSeconds(3);

  private static final String BACKEND = """
      select pid::int8
        from pg_stat_activity
       where backend_type = 'client backend'
         and pid <> pg_backend_pid()
       order by backend_start
       limit 1
      """;

  private static final String END_ALL = """
      select pg_terminate_backend(pid)
        from pg_stat_activity
       where backend_type = 'client backend'
         and datname = current_database()
         and pid <> pg_backend_pid()
      """;

  private final Site site;
  private CompletableFuture<Void> revival = CompletableFuture.completedFuture(null);

  Nemesis(Site site) {
    this.site = site;
  }

  /** Blocks until what was struck is mended, or, for a death, until the node is dead. */
  void strike(Strike strike) {
    if (strike.fault().isADeath()) {
      revival.join();
      die(strike);
    } else {
      hurt(strike);
    }
    Pause.of(strike.pause());
  }

  /** Blocks until every node is there again. */
  void cease() {
    revival.join();
  }

  private void die(Strike strike) {
    var node = site.nodes().get(strike.node());
    switch (strike.fault()) {
      case NODE_DRAINED -> node.drain();
      case NODE_KILLED_BEFORE_COMMIT -> killAt(node, FaultProxy.Fault.CUT_BEFORE_COMMIT);
      case NODE_KILLED_AFTER_COMMIT -> killAt(node, FaultProxy.Fault.CUT_AFTER_COMMIT);
      case NODE_KILLED_AT_HAND_OVER -> killAtHandOver(node);
      default -> node.kill();
    }
    revival = CompletableFuture.runAsync(() -> {
      Pause.of(strike.lasting());
      node.revive();
      node.awaitReady();
    });
  }

  private static void killAt(Node node, FaultProxy.Fault moment) {
    struck(node.link().inject(moment));
    node.kill();
    node.link().inject(FaultProxy.Fault.NONE);
  }

  private void killAtHandOver(Node node) {
    if (!struck(site.carrier().atNextText(node::kill))) {
      site.carrier().forgetNextText();
      node.kill();
    }
  }

  private void hurt(Strike strike) {
    var node = site.nodes().get(strike.node());
    var smsc = site.carrier().smsc();
    switch (strike.fault()) {
      case NODE_STOPPED -> stop(node, strike.lasting());
      case LINK_CUT -> link(node, FaultProxy.Fault.CUT, strike.lasting());
      case LINK_STALLED -> link(node, FaultProxy.Fault.STALL, strike.lasting());
      case COMMIT_LOST -> commit(node, FaultProxy.Fault.CUT_BEFORE_COMMIT);
      case COMMIT_UNKNOWN -> commit(node, FaultProxy.Fault.CUT_AFTER_COMMIT);
      case DATABASE_CRASHED -> crash();
      case CONNECTIONS_ENDED -> asked(END_ALL);
      case CARRIER_CUT -> smsc.cut();
      case CARRIER_DOWN -> down(strike.lasting());
      case CARRIER_DEAF -> deaf(strike.lasting());
      default -> badly(strike);
    }
  }

  private static void stop(Node node, Duration lasting) {
    node.signal("STOP");
    Pause.of(lasting.multipliedBy(4));
    node.signal("CONT");
  }

  private static void link(Node node, FaultProxy.Fault fault, Duration lasting) {
    node.link().inject(fault);
    Pause.of(lasting);
    // What was stalled has lost a part of what was said on it, and can only be cut.
    node.link().inject(FaultProxy.Fault.CUT);
    node.link().inject(FaultProxy.Fault.NONE);
  }

  private static void commit(Node node, FaultProxy.Fault fault) {
    struck(node.link().inject(fault));
    node.link().inject(FaultProxy.Fault.NONE);
  }

  private void crash() {
    asked(BACKEND).ifPresent(pid -> Node.signal("KILL", pid));
  }

  private void down(Duration lasting) {
    site.carrier().smsc().goDown();
    Pause.of(lasting);
    site.carrier().smsc().comeUp();
  }

  private void deaf(Duration lasting) {
    site.carrier().smsc().deaf(true);
    Pause.of(lasting);
    site.carrier().smsc().deaf(false);
  }

  private void badly(Strike strike) {
    site.carrier().becomes(strike.fault());
    Pause.of(strike.lasting());
    site.carrier().isGoodAgain();
  }

  /** None when there is nobody, or when the database is just recovering from the strike before. */
  @CanIgnoreReturnValue
  private Optional<Long> asked(String question) {
    try {
      var rows = await(site.database().query(question).execute());
      return rows.size() == 0
          ? Optional.empty()
          : Optional.of(rows.iterator().next().getLong(0));
    } catch (RuntimeException recovering) {
      return Optional.empty();
    }
  }

  @CanIgnoreReturnValue
  private static boolean struck(CompletableFuture<Void> occasion) {
    try {
      var unused = occasion.get(OCCASION.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException none) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
