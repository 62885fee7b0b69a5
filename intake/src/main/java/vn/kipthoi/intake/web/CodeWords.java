package vn.kipthoi.intake.web;

/** Kinds of harm, relations and the like, as pages name them to people. */
public interface CodeWords {
  String yes();

  String no();

  String unknown();

  String vioPhys();

  String vioEmo();

  String sex();

  String negl();

  String exp();

  String traf();

  String online();

  String missing();

  String selfHarm();

  String marr();

  String custody();

  String other();

  String parent();

  String stepParent();

  String caregiver();

  String sibling();

  String relative();

  String teacher();

  String schoolmate();

  String neighbour();

  String acquaintance();

  String employer();

  String stranger();

  String onlineStranger();

  String official();

  String child();

  String otherChild();

  String healthWorker();

  String police();

  String villageHead();

  String anonymous();

  String organisation();
}
