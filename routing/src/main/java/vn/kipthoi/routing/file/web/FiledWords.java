package vn.kipthoi.routing.file.web;

/** What the timeline says of things laid into the file of a case. */
interface FiledWords {

  String formSubmitted(String form, String number);

  String formCorrected(String form, String number);

  String noteWritten();

  String noteCorrected();

  String personAdded();

  String personChanged();

  String attachmentAdded();

  String attachmentWithdrawn();

  String referralMade();

  String referralAccepted();

  String referralRefused();

  String referralDone();

  String by(String person);
}
