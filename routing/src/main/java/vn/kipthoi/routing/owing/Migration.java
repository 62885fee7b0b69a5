package vn.kipthoi.routing.owing;

import java.time.Instant;

/**
 * From this moment on, what runs for a case is counted by another version of policy or calendar, on
 * purpose. Without, every clock keeps the version that it began with (domain rule 10).
 */
public record Migration(Instant at, What what) {

  /** By what it is counted anew. */
  public enum What {
    POLICY_AND_CALENDAR,
    /** The policy stays that by which it was counted before. */
    CALENDAR
  }

  /** When the policy is in force that counts after it, where another one counted before. */
  Instant rulesOf(Instant before) {
    return what == What.CALENDAR ? before : at;
  }
}
