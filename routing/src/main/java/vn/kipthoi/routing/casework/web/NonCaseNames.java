package vn.kipthoi.routing.casework.web;

import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.life.NonCaseReason;
import vn.kipthoi.routing.life.NonCaseReasons;

/** Reasons for which a report is no case, in the words that stand in their list. */
public final class NonCaseNames {

  private NonCaseNames() {}

  /** Its words; a code that is in no list is said as it is. */
  public static String of(String code, Language language) {
    return NonCaseReasons.shipped().find(code).map(found -> of(found, language)).orElse(code);
  }

  private static String of(NonCaseReason reason, Language language) {
    return switch (language) {
      case VI -> reason.vietnamese();
      case EN -> reason.english();
    };
  }
}
