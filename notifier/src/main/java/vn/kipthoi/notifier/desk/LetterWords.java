package vn.kipthoi.notifier.desk;

/** What stands around an alert where there is room: in a letter, in Zalo, and in what a voice says. */
interface LetterWords {

  /** @param code of the case, @param urgency how urgent, @param place where */
  String subject(String code, String urgency, String place);

  /** @param code of the case, which an answer by text has to name */
  String howByMail(String code);

  String howByKey();

  /** @param said what the alert says; @param how what the keys mean, or empty */
  String spoken(String said, String how);

  String whyNoMore();

  String signature();
}
