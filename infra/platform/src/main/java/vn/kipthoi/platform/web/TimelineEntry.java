package vn.kipthoi.platform.web;

import java.time.Instant;
import java.util.Locale;

/**
 * One thing that happened, as a story tells it.
 *
 * @param at when
 * @param what in one sentence
 * @param detail under it, or empty
 * @param tone how it is marked
 */
public record TimelineEntry(Instant at, String what, String detail, Tone tone) {

  /** The mark beside the line. */
  public enum Tone {
    /** Something was done. */
    PLAIN,
    /** Somebody said yes. */
    GOOD,
    /** A deadline passed. */
    LATE;

    public String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
