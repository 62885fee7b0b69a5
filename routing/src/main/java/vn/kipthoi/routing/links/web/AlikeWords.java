package vn.kipthoi.routing.links.web;

/** What is said of cases that are about one child, or belong together. */
public interface AlikeWords {
  String title();

  String lead();

  String edit();

  String back();

  String nothing();

  String repeated(int reports);

  String hint(String number);

  String hintLead();

  String otherChild();

  String otherChildSaid();

  String reopenedByRepeats();

  String raisedByRepeats();

  String priorityNow(String was, String becomes);

  String goesOnHere(String number);

  String wentHere(String number);

  String becauseSaid(String reason);

  String merge();

  String mergeLead();

  String into();

  String reason();

  String doMerge();

  String unmerge();

  String unmergeLead();

  String doUnmerge();

  String link();

  String linkTo();

  String kind();

  String doLink();

  String unlink();

  String sibling();

  String household();

  String suspect();

  String event();

  String seeAlso();

  String notTheSame();

  String numberNeeded();

  String reasonNeeded();

  String reasonTooLong(int most);

  String kindNeeded();

  String versionNeeded();

  String noSuchCase();

  String itself();

  String notYourPart();

  String wentElsewhere();

  String ended();

  String survivorWentOn();

  String survivorEnded();

  String restrictedGoesOn();

  String notMerged();

  String laterMergeFirst();

  String instead(String number);

  String changedMeanwhile();

  String keyTaken();

  String notNow();

  String tookIn(String number);

  String letGo(String number);

  String linked(String kind);

  String unlinked(String kind);
}
