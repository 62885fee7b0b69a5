package vn.kipthoi.routing.web;

/** Clocks by what is to be done. */
public interface ClockNameWords {

  String firstLook();

  String triage();

  String delivery();

  String acknowledge();

  String childSeen();

  String emergency();

  String police();

  String separation();

  String plan();

  String approval();

  String review();

  String feedback();

  String escalation();

  String candidate();

  String handover();

  String residence();

  String question();

  String decision();
}
