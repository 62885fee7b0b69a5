package vn.kipthoi.notifier.web;

/** What the page of simulated phones says. */
public interface PhoneWords {

  String title();

  String menu();

  String lead();

  String invented();

  String search();

  String find();

  String clear();

  String count(int phones);

  String nothingYet();

  String nothingYetMeans();

  String tryIt();

  String nobodyFound();

  String nobodyFoundMeans(String query);

  String more(int phones);

  String waiting();

  String answered();

  String conversation();

  String you();

  String system();

  String accept();

  String later(String time);

  String cannot();

  String write();

  String send();

  String unnamed();

  String team();

  String leader();

  String district();

  String province();

  String hotline();

  String numberExpected();

  String textExpected();
}
