package vn.kipthoi.routing.web;

import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.CannotReason;

/** Why somebody cannot go, in words. */
public final class CannotReasons {

  private static final Messages<CannotWords> WORDS = Messages.load(CannotWords.class);

  private CannotReasons() {}

  public static String of(Language language, CannotReason reason) {
    var words = WORDS.in(language);
    return switch (reason) {
      case FAR_AWAY -> words.farAway();
      case OTHER_CASE -> words.otherCase();
      case ILL -> words.ill();
      case INVOLVED -> words.involved();
    };
  }
}
