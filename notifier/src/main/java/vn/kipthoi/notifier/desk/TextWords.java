package vn.kipthoi.notifier.desk;

/**
 * What texts say. They carry a code, how urgent, where and by when: never a name, an address or what
 * happened, for phones lie on tables.
 */
public interface TextWords {

  String alert(String code, String urgency, String place, String below, String due, String how);

  /** A reminder that something is owed; nobody is asked to answer. */
  String reminder(String code, String urgency, String place, String work, String due);

  String notDone(String work);

  String firstLook();

  String triage();

  String delivery();

  String acknowledge();

  String escalation();

  String dataBreach();

  String dataRequest();

  String childSeen();

  String emergency();

  String police();

  String separation();

  String plan();

  String approval();

  String review();

  String feedback();

  String otherWork();

  String p1();

  String p2();

  String p3();

  String p4();

  String communeUnknown(String within);

  String placeUnknown();

  String nobodyToAsk();

  String notAccepted(String rung);

  String notReached(String rung);

  String how();

  String howInShort();

  String team();

  String leader();

  String district();

  String province();

  String hotline();

  String notification();
}
