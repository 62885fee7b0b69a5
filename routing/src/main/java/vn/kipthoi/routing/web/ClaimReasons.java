package vn.kipthoi.routing.web;

import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.Belief.NotBelieved.Why;

/** Why a moment that a device says does not count, in words. */
public final class ClaimReasons {

  private static final Messages<HeardWords> WORDS = Messages.load(HeardWords.class);

  private ClaimReasons() {}

  public static String of(Language language, Why why) {
    var words = WORDS.in(language);
    return switch (why) {
      case NOT_ATTESTED -> words.notAttested();
      case IN_THE_FUTURE -> words.inTheFuture();
      case TOO_OLD -> words.tooOld();
      case BEFORE_DELIVERY -> words.beforeDelivery();
      case COUNT_NOT_GROWING -> words.countNotGrowing();
    };
  }
}
