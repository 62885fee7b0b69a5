package vn.kipthoi.routing.web;

/** What is said to whoever answered a call-out. */
public interface HeardWords {

  String youHaveIt(String number, String clock);

  String runsNext(String clock, String due);

  String reportedLate(String at);

  String notBelieved(String claimed, String because);

  String notAttested();

  String inTheFuture();

  String tooOld();

  String beforeDelivery();

  String countNotGrowing();
}
