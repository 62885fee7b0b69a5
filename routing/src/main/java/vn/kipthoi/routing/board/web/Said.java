package vn.kipthoi.routing.board.web;

import java.util.Optional;

/**
 * What came of something that was done from a board.
 *
 * @param wrong whether it was not done
 * @param phone the number to ring up, in E.164, when one was asked for
 */
public record Said(String text, boolean wrong, Optional<String> phone) {

  static Said done(String text) {
    return new Said(text, false, Optional.empty());
  }

  static Said notDone(String text) {
    return new Said(text, true, Optional.empty());
  }
}
