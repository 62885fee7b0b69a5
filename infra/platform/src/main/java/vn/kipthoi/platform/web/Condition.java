package vn.kipthoi.platform.web;

/**
 * Whether this node knows of something that makes its work late. Public pages then say so, and say
 * to call first: a page that looks well while nobody is told would cost a child hours.
 */
public final class Condition {

  private volatile boolean late;

  /** @param known true when something waits longer than it may, or cannot be looked at */
  public void late(boolean known) {
    late = known;
  }

  public boolean isLate() {
    return late;
  }
}
