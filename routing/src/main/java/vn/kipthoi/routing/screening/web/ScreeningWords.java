package vn.kipthoi.routing.screening.web;

/** Screening, in words. */
public interface ScreeningWords {

  String menu();

  String title();

  String lead();

  String none();

  String noneMeans();

  String number();

  String urgency();

  String place();

  String came();

  String due();

  String state();

  String nobodyYet();

  String openedAt();

  String open();

  String confirm();

  String opened();

  String confirmed();

  String another();

  String notOpened();

  String ended();

  String sampleMenu();

  String sampleTitle();

  String sampleLead();

  String sampleNone();

  String sampleNoneMeans();

  String reasonInWords();

  String agree();

  String disagree();

  String reviewed();

  String toldOpened();

  String toldConfirmed();
}
