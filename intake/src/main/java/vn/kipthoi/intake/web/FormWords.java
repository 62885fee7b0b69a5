package vn.kipthoi.intake.web;

/** What is said when a field of a report cannot stay as it is. Never what was typed. */
public interface FormWords {
  String unknownField();

  String mustBeText();

  String mustBeObject();

  String mustBeList();

  String mustBeWhole();

  String mustBeYesNo();

  String mustBeFlag();

  String mustBeTime();

  String notAChoice(String choices);

  String tooLong(int most);

  String unreadable();

  String concernMissing();

  String placeMissing();

  String unitUnknown();

  String ageOutside();

  String heardInFuture();

  String heardTooLongAgo();

  String phoneInvalid();

  String keepFromUnknown();

  String keepFromByDesk();

  String raisedTo();

  String raisedBecause();

  String raisedByDesk();

  String tooMany(int most);

  String keyTooLong();

  String keyUsedOtherwise();

  String notTakenCall();

  String keptCall();
}
