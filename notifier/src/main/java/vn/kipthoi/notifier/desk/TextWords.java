package vn.kipthoi.notifier.desk;

/**
 * What texts say. They carry a code, how urgent, where and by when: never a name, an address or what
 * happened, for phones lie on tables.
 */
public interface TextWords {

  String alert(String code, String urgency, String place, String below, String due, String how);

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
}
