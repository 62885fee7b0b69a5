package vn.kipthoi.routing.web;

import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.owing.StandstillReason;

/** Why clocks of paper stand still, in words. */
public final class StandstillNames {

  private static final Messages<StandstillWords> WORDS = Messages.load(StandstillWords.class);

  private StandstillNames() {}

  /** The sentence for a reason; a word that is none as it is written. */
  public static String of(Language language, String word) {
    var words = WORDS.in(language);
    return StandstillReason.ofWord(word).map(reason -> of(words, reason)).orElse(word);
  }

  private static String of(StandstillWords words, StandstillReason reason) {
    return switch (reason) {
      case FAMILY_AWAY -> words.familyAway();
      case CHILD_IN_HOSPITAL -> words.childInHospital();
      case WAITING_FOR_COURT -> words.waitingForCourt();
      case DISASTER -> words.disaster();
      case WAITING_FOR_OTHER_UNIT -> words.waitingForOtherUnit();
    };
  }
}
