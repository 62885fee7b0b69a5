package vn.kipthoi.intake.web;

/** What is said of officials who must not know of a report. */
public interface OfficialWords {

  String title();

  String choose();

  String hint();

  String onceTheCommuneIsKnown();

  String wholeCommune(String commune);

  String whoeverStandsOn(String post);

  String publicQuestion();

  String publicHint();
}
