package vn.kipthoi.routing.web;

/** The states of a case, as people read them. */
public interface StateWords {

  String unrouted();

  String routed();

  String acknowledged();

  String verifying();

  String assessed();

  String unfoundedReview();

  String needs();

  String planDraft();

  String planSubmitted();

  String planApproved();

  String inSupport();

  String review();

  String closed();

  String screenedOut();

  String closedNonCase();

  String merged();
}
