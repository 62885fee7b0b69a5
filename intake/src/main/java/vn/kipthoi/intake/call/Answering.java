package vn.kipthoi.intake.call;

import java.time.Duration;

/**
 * How soon the calls of some time were answered, against clock A: 90 % within 15 seconds and 95 %
 * within 20 (NENA-STA-020.1-2020). A call whose caller gave up after that time was not answered in
 * it; one that gave up sooner says nothing about the desk and is left out.
 *
 * @param calls how many count
 * @param within15 how many of them were answered within 15 seconds
 * @param within20 how many within 20
 * @param givenUp how many callers gave up, however soon
 */
public record Answering(int calls, int within15, int within20, int givenUp) {

  public static final Duration SOON = Duration.ofSeconds(15);
  public static final Duration SOON_ENOUGH = Duration.ofSeconds(20);
  private static final int TARGET_SOON = 90;
  private static final int TARGET_SOON_ENOUGH = 95;
  private static final int ALL = 100;

  /** In percent, rounded down, so that a target is never met by rounding; 100 without calls. */
  public int share15() {
    return share(within15);
  }

  public int share20() {
    return share(within20);
  }

  public boolean meetsTheTargets() {
    return share15() >= TARGET_SOON && share20() >= TARGET_SOON_ENOUGH;
  }

  public Answering and(Answering other) {
    return new Answering(
        calls + other.calls,
        within15 + other.within15,
        within20 + other.within20,
        givenUp + other.givenUp);
  }

  private int share(int some) {
    return calls == 0 ? ALL : Math.toIntExact((long) some * ALL / calls);
  }
}
