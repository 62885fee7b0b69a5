package vn.kipthoi.routing.hotline.web;

/** What the hand-over sheet says. */
public interface SheetWords {
  String menu();

  String title();

  String lead();

  String make();

  String made();

  String none();

  String noneHint();

  String sheet(String shift, String day, String version);

  String morning();

  String afternoon();

  String night();

  String madeBy();

  String unanswered();

  String clocks();

  String more(String shown, String all);

  String nothingOpen();

  String unheard();

  String drafts();

  String left();

  String since();

  String kept();

  String caseNumber();

  String urgency();

  String what();

  String unit();

  String due();

  String leaving();

  String taking();

  String notSigned();

  String signLeaving();

  String signTaking();

  String signed();

  String samePerson();

  String notLeftYet();

  String signedBefore();

  String versions();

  String print();

  String open();

  String bothSigned();

  String waitsForTaking();

  String waitsForLeaving();
}
