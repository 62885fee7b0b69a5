package vn.kipthoi.routing.file.web;

/** What the pages and answers of forms say. What a form asks stands in its definition. */
public interface FormWords {

  String forms();

  String formOf(String form);

  String caseTitle(String number);

  String notBegun();

  String inWork(String who, String when);

  String submittedAs(String number, String when);

  String replaced();

  String draftInTheWay();

  String begin();

  String goOn();

  String open();

  String print();

  String correct();

  String writeAnother();

  String stepOf(String step, String steps);

  String steps();

  String review();

  String reviewLead();

  String allThere();

  String stillMissing();

  String next();

  String back();

  String saveHere();

  String addRow();

  String row(String place);

  String submit();

  String submitMeans();

  String savedBy(String who, String when);

  String notSavedYet();

  String savedAt(String when);

  String notSavedOffline();

  String notSavedButKept();

  String leftHere();

  String takeBack();

  String dropIt();

  String notSavedSignedOut();

  String notSavedRefused();

  String notKept(String who, String when);

  String prefilled();

  String unknown();

  String yes();

  String no();

  String high();

  String medium();

  String low();

  String optional();

  String stale(String who, String when);

  String staleTitle();

  String reporterSealed();

  String submittedBy(String who, String when);

  String correctsNumber(String revision);

  String reasonOfCorrection();

  String whyCorrect();

  String number();

  String backToCase();

  String choose();

  String weighing();

  String weighsHarm(String high, String medium, String low, String level);

  String weighsProtection(String high, String medium, String low, String level);

  String weighsUnknown();

  String asksForIntervention();

  String asksForSupport();

  String advises();

  String missing();

  String needOneOf();

  String notOffered();

  String notADate();

  String notAMoment();

  String notANumber();

  String inTheFuture();

  String tooLong(String limit);

  String tooSmall(String limit);

  String tooLarge(String limit);

  String tooManyRows(String limit);

  String noSuchField();

  String wrongShape();

  String notAsked();

  String beforeItsBeginning();

  String wrongField(String field, String message);

  String notNow();

  String caseChanged();

  String overtaken(String who, String when, String state);

  String notYourPart();

  String caseEnded();

  String separationRuns();

  String beforeTheReport();
}
