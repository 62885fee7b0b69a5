package vn.kipthoi.routing.board.web;

import java.util.Optional;

/**
 * What came of something that was done from a board.
 *
 * @param phone the number to ring up, in E.164, when one was asked for
 */
public record Said(String text, Way way, Optional<String> phone) {

  /** How it came out. */
  public enum Way {
    DONE,
    /** Nothing is wrong with what was asked; there was a reason not to do it now. */
    NOT_NOW,
    /** What was asked for is not there. */
    REFUSED
  }

  static Said done(String text) {
    return new Said(text, Way.DONE, Optional.empty());
  }

  static Said notNow(String text) {
    return new Said(text, Way.NOT_NOW, Optional.empty());
  }

  static Said refused(String text) {
    return new Said(text, Way.REFUSED, Optional.empty());
  }

  static Said toCall(String text, String phone) {
    return new Said(text, Way.DONE, Optional.of(phone));
  }

  public boolean isDone() {
    return way == Way.DONE;
  }

  boolean isRefused() {
    return way == Way.REFUSED;
  }
}
