package vn.kipthoi.intake.likeness.web;

import java.util.List;
import vn.kipthoi.intake.likeness.Likeness;
import vn.kipthoi.intake.likeness.Reason;
import vn.kipthoi.intake.likeness.Strength;

/** Strengths and reasons in words. */
public final class LikenessNames {

  private LikenessNames() {}

  public static String of(Strength strength, LikenessWords words) {
    return switch (strength) {
      case CERTAIN_LOOKING -> words.certainLooking();
      case LIKELY -> words.likely();
      case POSSIBLE -> words.possible();
    };
  }

  /** Why, in one sentence without its full stop; what speaks against it comes last. */
  public static String why(Likeness likeness, LikenessWords words) {
    return String.join(", ", reasons(likeness, words));
  }

  public static List<String> reasons(Likeness likeness, LikenessWords words) {
    return likeness.reasons().stream().map(reason -> of(reason, words)).toList();
  }

  public static String of(Reason reason, LikenessWords words) {
    return switch (reason) {
      case SAME_NAME -> words.sameName();
      case NAME_WITHIN -> words.nameWithin();
      case SAME_CALL_NAME -> words.sameCallName();
      case NAME_SOUNDS_ALIKE -> words.nameSoundsAlike();
      case SAME_PHONE -> words.samePhone();
      case SAME_HAMLET -> words.sameHamlet();
      case SAME_COMMUNE -> words.sameCommune();
      case SAME_BIRTH_YEAR -> words.sameBirthYear();
      case NEAR_BIRTH_YEAR -> words.nearBirthYear();
      case SAME_SUSPECT_NAME -> words.sameSuspectName();
      case SUSPECT_CALLED_ALIKE -> words.suspectCalledAlike();
      case SAME_SUSPECT_RELATION -> words.sameSuspectRelation();
      case CLOSE_IN_TIME -> words.closeInTime();
      case NAME_DIFFERS -> words.nameDiffers();
      case SEX_DIFFERS -> words.sexDiffers();
      case BIRTH_YEARS_APART -> words.birthYearsApart();
    };
  }
}
