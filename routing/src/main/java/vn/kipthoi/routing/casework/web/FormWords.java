package vn.kipthoi.routing.casework.web;

/** What forms about cases say. */
public interface FormWords {

  String needed();

  String shorterText(String most);

  String numberLike();

  String momentLike();

  String dayLike();

  String oneOf(String choices);

  String versionNeeded();

  String optional();

  String yes();

  String no();

  String choose();

  String send();

  String cancel();

  String panel();

  String nowIs();

  String changedAt();

  String recorded(String act);

  String nextSteps();

  String alsoPossible();

  String nothingForYou();

  String latestReasons();

  String emergencyRuns(String measure, String since);

  String separationRuns(String day, String last);

  String separationLonger(String day, String last);

  String crimeUntold();

  String crimeTold(String body, String moment);

  String escalationWaits(String level, String moment);

  String transferWaits(String unit, String moment);

  String endingWaits();

  String loweringWaits(String priority);

  String notDone();

  String changedMeanwhile();

  String whoAndWhen(String who, String when, String state);

  String lookAgain();

  String keyTaken();

  String p1();

  String p2();

  String p3();

  String p4();

  String why(String reason);
}
