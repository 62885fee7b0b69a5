package vn.kipthoi.intake;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;

/**
 * How a reporter may be reached without putting anybody in danger, as they said. Every way to reach
 * them asks here first. Without a yes nobody calls, least of all a child: somebody else may hold
 * the phone.
 *
 * @param mayCall whether a call is safe
 * @param hours when it is, on the clocks of Viet Nam; always when nothing was said
 * @param mayLeaveAnswers whether answers may wait under the receipt
 * @param ifSomebodyElse what to say when somebody else answers
 * @param how anything else that a caller has to know
 */
public record SafeContact(
    YesNo mayCall,
    Optional<Hours> hours,
    boolean mayLeaveAnswers,
    Optional<Personal<String>> ifSomebodyElse,
    Optional<Personal<String>> how) {

  private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

  /** What holds for a reporter who has said nothing else. */
  public static SafeContact saying(YesNo mayCall) {
    return new SafeContact(mayCall, Optional.empty(), true, Optional.empty(), Optional.empty());
  }

  /**
   * A part of each day; it may go over midnight.
   *
   * @param until not in it any more
   */
  public record Hours(LocalTime from, LocalTime until) {

    private static final int DAY = 24 * 60 * 60;

    boolean contain(LocalTime time) {
      return from.isBefore(until)
          ? !time.isBefore(from) && time.isBefore(until)
          : !time.isBefore(from) || time.isBefore(until);
    }

    /** Whether each moment of these is one of those. */
    boolean within(Hours others) {
      var start = Math.floorMod(seconds(others.from, from), DAY);
      return start + length() <= others.length();
    }

    private int length() {
      var length = Math.floorMod(seconds(from, until), DAY);
      return length == 0 ? DAY : length;
    }

    private static int seconds(LocalTime start, LocalTime end) {
      return end.toSecondOfDay() - start.toSecondOfDay();
    }
  }

  /** Whether something may be done now. */
  public sealed interface Leave {

    record Given() implements Leave {}

    /** Not at any time. */
    record Refused() implements Leave {}

    /** Not before then. */
    record NotBefore(Instant then) implements Leave {}
  }

  /** Whether they may be called at this moment. */
  public Leave toCall(Instant now) {
    if (mayCall != YesNo.YES) {
      return new Leave.Refused();
    }
    var here = now.atZone(VIET_NAM);
    return hours
        .filter(some -> !some.contain(here.toLocalTime()))
        .<Leave>map(some -> new Leave.NotBefore(next(some.from(), here)))
        .orElseGet(Leave.Given::new);
  }

  /** Whether an answer may be left under the receipt. */
  public Leave toLeaveAnswers() {
    return mayLeaveAnswers ? new Leave.Given() : new Leave.Refused();
  }

  /** Whether nothing is allowed that was not allowed before: whoever holds the paper may say so. */
  public boolean isNoWiderThan(SafeContact before) {
    return (mayCall != YesNo.YES || before.mayCall == YesNo.YES)
        && (!mayLeaveAnswers || before.mayLeaveAnswers)
        && (mayCall != YesNo.YES
            || before.hours.isEmpty()
            || hours.filter(some -> some.within(before.hours.get())).isPresent());
  }

  private static Instant next(LocalTime from, ZonedDateTime now) {
    var today = now.with(from);
    return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
  }
}
