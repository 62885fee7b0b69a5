package vn.kipthoi.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This machine's clock, or the database's as long as most of the nodes contradict this machine.
 * Without this, a node whose clock is slow writes deadlines that the next node finds overdue at
 * once, and every rung that it writes is rushed ({@code infra/docs/model}, shortcut NoVote).
 */
public final class AgreedClock implements InstantSource {

  private static final Logger LOG = LoggerFactory.getLogger(AgreedClock.class);

  private final InstantSource own;
  private volatile ClockVote vote = new ClockVote(Duration.ZERO, List.of());

  public AgreedClock(InstantSource own) {
    this.own = own;
  }

  @Override
  public Instant instant() {
    var heard = vote;
    return heard.outvoted() ? own.instant().minus(heard.own()) : own.instant();
  }

  /** What this machine says, right or wrong. */
  Instant machineTime() {
    return own.instant();
  }

  ClockVote vote() {
    return vote;
  }

  /** Takes notice of what all the clocks said. */
  void settle(ClockVote heard) {
    var before = vote;
    vote = heard;
    if (heard.disagrees() != before.disagrees() || heard.outvoted() != before.outvoted()) {
      tell(heard);
    }
  }

  private static void tell(ClockVote heard) {
    if (!heard.disagrees()) {
      LOG.info("this machine's clock and the database's agree again");
      return;
    }
    LOG.atError()
        .addKeyValue("secondsAhead", heard.own().toMillis() / 1000.0)
        .addKeyValue("otherNodes", heard.others().size())
        .log(
            heard.outvoted()
                ? "this machine's clock is wrong; the node follows the database until it is set"
                : "this machine's clock and the database's disagree; one of them is wrong");
  }
}
