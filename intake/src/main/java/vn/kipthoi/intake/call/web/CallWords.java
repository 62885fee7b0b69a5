package vn.kipthoi.intake.call.web;

/** How soon calls are answered, in words. */
public interface CallWords {

  String menu();

  String title(String day);

  String lead();

  String shift();

  String calls();

  String within15();

  String within20();

  String givenUp();

  String morning(String hours);

  String afternoon(String hours);

  String night(String hours);

  String day();

  String met();

  String missed();

  String noCalls();

  String notAMoment();

  String ahead();

  String tooLongAgo();

  String oneEnd();

  String beforeTheQueue();

  String notADay();
}
