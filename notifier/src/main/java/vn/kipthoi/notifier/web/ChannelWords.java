package vn.kipthoi.notifier.web;

/** What the page of channels says. */
public interface ChannelWords {

  String menu();

  String title();

  String lead();

  String channel();

  String waiting();

  String oldest();

  String ends();

  String lastDay();

  String again();

  String order();

  String orderLead();

  String urgency();

  String firstLine();

  String allAtOnce();

  String oneAfterTheOther(String wait);

  String stateLine(String handedOver, String delivered, String answered);

  String failures(String unknown, String forNow, String forGood);

  String noFailures();

  String nothingWaits();

  String cannotSay();

  String about(String length);

  String notHere();

  String repeats(String waits, String last);

  String inApp();

  String sms();

  String webPush();

  String email();

  String voice();

  String zalo();

  String seconds(String number);
}
