package vn.kipthoi.routing.screening.web;

/** Screening, in words. */
public interface ScreeningWords {

  String menu();

  String title();

  String lead();

  String none();

  String noneMeans();

  String open();

  String confirm();

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

  String you();

  String somebody();

  String unopened();

  String beingRead();

  String heldBy(String name);

  String since();

  String read();

  String goOn();

  String fresh(String count);

  String gone();

  String full(String count);

  String anotherWas(String number, String name, String time);

  String confirmedOf(String number);

  String panelTitle();

  String panelUnopened();

  String confirmFor();

  String cameIn();
}
