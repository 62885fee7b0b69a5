package vn.kipthoi.routing.urgency.web;

/** What is said of how urgent a case is: questions and answers of triage, and what changed it. */
public interface UrgencyWords {

  String title();

  String first(String moment);

  String again(String moment);

  String rules();

  String version(String version);

  String answers();

  String changes();

  String because(String reason);

  String gone();

  String askDangerNow();

  String askAbuserNear();

  String askInjured();

  String askSafeTonight();

  String askSelfHarm();

  String askAge();

  String askSuspect();

  String askHarm();

  String askAbout();

  String askKinds();

  String askRepeats();

  String yes();

  String no();

  String unknown();

  String under3();

  String from3To15();

  String from16To17();

  String caregiver();

  String other();

  String violence();

  String sexual();

  String exploitation();

  String trafficking();

  String abandonment();

  String neglect();

  String online();

  String marriage();

  String accident();

  String selfHarming();

  String missing();

  String need();

  String harmed();

  String none();

  String one();

  String several();

  String firstReport();

  String secondReport();

  String thirdReport();
}
