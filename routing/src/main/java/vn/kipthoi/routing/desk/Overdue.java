package vn.kipthoi.routing.desk;

import java.time.Instant;

/** A deadline that is settled without anybody having accepted; whoever holds it tells the next. */
public record Overdue(Deadline deadline, RoutedCase routed, Why why, Instant at) {

  /** What settled it. */
  public enum Why {
    /** Its moment passed. */
    TIME,
    /** Everybody who was asked said that they cannot. */
    DECLINED,
    /** Of those who were asked nobody can be told. */
    UNDELIVERABLE,
    /** Whoever had accepted found that they cannot. */
    TAKEN_BACK
  }
}
