package vn.kipthoi.notifier;

import java.time.Duration;
import vn.kipthoi.intake.Priority;

/**
 * What follows when nobody knows whether a text went, and its carrier cannot recognise it.
 *
 * <p>A receipt may still tell, so it is waited for. After that, silence towards somebody whom a
 * child in danger waits for costs more than a second text; a less urgent text is left alone, and the
 * next rung hears at its time.
 *
 * @param patience how long a receipt is waited for
 * @param sendsAgainDownTo the least urgent priority whose text is then sent again
 */
public record Doubt(Duration patience, Priority sendsAgainDownTo) {

  public static final Doubt DEFAULT = new Doubt(Duration.ofSeconds(20), Priority.P2);
}
