package vn.kipthoi.routing.places.web;

import vn.kipthoi.routing.places.Accountability.Answerable;
import vn.kipthoi.routing.places.Accountability.Doer;
import vn.kipthoi.routing.places.Accountability.Step;

/** Who does what, in words. */
final class StepTexts {

  private StepTexts() {}

  static String step(PlaceWords words, Step step) {
    return switch (step) {
      case PLACE -> words.stepPlace();
      case VERIFY -> words.stepVerify();
      case PROTECT -> words.stepProtect();
      case PLAN -> words.stepPlan();
      case SUPPORT -> words.stepSupport();
    };
  }

  static String doer(PlaceWords words, Doer doer, String unit) {
    return switch (doer) {
      case COMMUNE_OFFICER -> words.communeOfficer(unit);
      case OFFICER_OF_RESIDENCE -> words.officerOfResidence(unit);
      case DESK -> words.desk(unit);
    };
  }

  static String answerable(PlaceWords words, Answerable answerable, String unit) {
    return switch (answerable) {
      case CHAIR -> words.chair(unit);
      case CHAIR_OF_RESIDENCE -> words.chairOfResidence(unit);
      case PROVINCIAL_DIRECTOR -> words.provincialDirector(unit);
      case SHIFT_LEAD -> words.shiftLead();
    };
  }
}
