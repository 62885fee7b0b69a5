package vn.kipthoi.platform.journal.web;

/** What the journal's page says. */
public interface JournalWords {

  String menu();

  String title();

  String lead();

  String person();

  String personHint();

  String action();

  String actionHint();

  String subject();

  String subjectHint();

  String from();

  String until();

  String look();

  String all();

  String export();

  String when();

  String who();

  String what();

  String toWhat();

  String how();

  String state();

  String sealed();

  String notYetLinked();

  String withoutSeal();

  String broken();

  String older();

  String newest();

  String emptyTitle();

  String emptyLead();

  String chainTitle();

  String chainGood(long from, long to);

  String chainBroken(long link);

  String chainNone();

  String chainWaiting(long lines);

  String chainWhole();

  String head();

  String readingNoted();

  String wrongTime();

  String wrongOrder();

  String wrongAction();

  String wrongPlace();

  String caption(int lines);
}
