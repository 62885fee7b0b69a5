package vn.kipthoi.routing.retention.web;

/** What the pages of retention say. */
public interface RetentionWords {

  String title();

  String lead();

  String periods();

  String periodsLead();

  String kind();

  String kept();

  String rests();

  String ended();

  String now();

  String later();

  String atMost();

  String caseKind();

  String screenedOut();

  String nonCase();

  String reply();

  String text();

  String callDraft();

  String caseCounts();

  String otherCounts();

  String recordCounts();

  String draftCounts();

  String months(int months);

  String years(int years);

  String shipped();

  String shippedNote();

  String since(String day);

  String journalKept();

  String drafts();

  String comes(String months, String day);

  String rest(String source);

  String ahead(long now, long later);

  String aheadNow(long now);

  String check();

  String discard();

  String yours();

  String coming();

  String change();

  String changeLead();

  String monthsField();

  String monthsHint();

  String sourceField();

  String sourceHint();

  String fromField();

  String fromHint();

  String draft();

  String holds();

  String holdsLead();

  String noHolds();

  String number();

  String ground();

  String reference();

  String referenceHint();

  String court();

  String inspection();

  String complaint();

  String request();

  String other();

  String hold();

  String lift();

  String heldSince();

  String went();

  String wentLead();

  String nothingWent();

  String month();

  String records();

  String keys();

  String drafted();

  String checked();

  String discarded();

  String held();

  String lifted();
}
