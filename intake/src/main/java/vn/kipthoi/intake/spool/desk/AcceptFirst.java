package vn.kipthoi.intake.spool.desk;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import vn.kipthoi.intake.SpoolState;
import vn.kipthoi.intake.desk.IntakeDesk;
import vn.kipthoi.intake.desk.Receipts;
import vn.kipthoi.platform.privacy.Vault;

/** Puts the keeping of reports together: a reception, a spool, its peers and its drain. */
public final class AcceptFirst {

  private final Spool spool;
  private final Peers peers;
  private final Drain drain;
  private final Reception reception;

  /** @param directory where reports are kept that the database cannot take */
  public AcceptFirst(
      Vertx vertx, InstantSource clock, Vault vault, IntakeDesk desk, Path directory) {
    var receipts = new Receipts(vault);
    this.spool = Spool.open(vertx, vault, directory);
    this.peers = new Peers(vertx, spool);
    this.drain = new Drain(vertx, spool, desk, receipts);
    this.reception = new Reception(desk, spool, peers, receipts, clock);
  }

  public Reception reception() {
    return reception;
  }

  public SpoolState state() {
    return drain.state();
  }

  /** One look at what waits, now, and what is left after it. */
  Future<SpoolState> drain() {
    return drain.drain();
  }

  /** Fails while reports wait of which nobody was told. */
  public Future<Void> requireEmpty() {
    return state().waiting() == 0
        ? Future.succeededFuture()
        : Future.failedFuture("kept reports wait for the database");
  }

  public void start() {
    drain.start();
  }

  public Future<Void> stop() {
    drain.stop();
    return peers.stop().onComplete(stopped -> spool.close());
  }
}
