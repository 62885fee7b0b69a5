package vn.kipthoi.intake.likeness.web;

/** What is said of reports that look alike. Nothing of it tells what the other report says. */
public interface LikenessWords {
  String title();

  String hint();

  String none();

  String putAside(int cases);

  String elsewhere();

  String certainLooking();

  String likely();

  String possible();

  String sameName();

  String nameWithin();

  String sameCallName();

  String nameSoundsAlike();

  String samePhone();

  String sameHamlet();

  String sameCommune();

  String sameBirthYear();

  String nearBirthYear();

  String sameSuspectName();

  String suspectCalledAlike();

  String sameSuspectRelation();

  String closeInTime();

  String nameDiffers();

  String sexDiffers();

  String birthYearsApart();

  String sameChild(String caseNumber);

  String notTheSame();

  String notDecided();

  String heard(String moment);
}
