package vn.kipthoi.routing.owing.web;

import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.owing.StandstillReason;

/** Why clocks of paper stand still, in words. */
final class PauseReason {

  private static final Messages<PauseWords> WORDS = Messages.load(PauseWords.class);

  private PauseReason() {}

  static String words(Language language, String word) {
    var words = WORDS.in(language);
    return StandstillReason.ofWord(word)
        .map(reason -> switch (reason) {
          case FAMILY_AWAY -> words.familyAway();
          case CHILD_IN_HOSPITAL -> words.childInHospital();
          case WAITING_FOR_COURT -> words.waitingForCourt();
          case DISASTER -> words.disaster();
          case WAITING_FOR_OTHER_UNIT -> words.waitingForOtherUnit();
        })
        .orElse(word);
  }
}
