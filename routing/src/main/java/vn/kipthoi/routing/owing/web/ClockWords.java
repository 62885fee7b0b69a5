package vn.kipthoi.routing.owing.web;

/** What is said of clocks. */
public interface ClockWords {

  String title();

  String inTime(String at);

  String afterAll(String at);

  String settled(String howMany);

  String notDone(String due);

  String noLonger();

  String running();

  String warned(String at);

  String standsStill(String since);

  String reportedLate();

  String met(String clock);

  String metDetail(String at, String due);

  String doneAfterAll(String clock);

  String moved(String clock);

  String movedDetail(String was, String due);

  String dropped(String clock);

  String closed();

  String merged();

  String reopened();

  String longerAllowed();

  String missed(String clock);

  String missedDetail(String due);

  String warnedEntry(String clock, String people);

  String warnedDetail(String due);

  String paused(String clock);

  String pausedDetail(String reason, String until);

  String resumed(String clock);

  String byWhom(String who);

  String supervisor();

  String teamAsked();

  String pauses();

  String pausedUntil(String since, String until);

  String pauseEnded(String since, String until);

  String endedBy(String who);

  String endedByItself();

  String askedBy(String who);

  String lateEntry(String person);

  String lateDetail(String at);

  String meanwhileEntry();

  String meanwhileDetail(String person, String at);

  String notBelievedEntry(String person, String claimed);
}
