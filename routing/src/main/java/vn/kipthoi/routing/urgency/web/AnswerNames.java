package vn.kipthoi.routing.urgency.web;

import java.util.List;

/** Questions and answers of triage in the words of people; what is not known stays its own word. */
final class AnswerNames {

  /** In the order in which they are asked. */
  private static final List<String> ORDER = List.of(
      "dangerNow",
      "abuserNear",
      "injured",
      "safeTonight",
      "selfHarm",
      "age",
      "suspect",
      "harm",
      "about",
      "kinds",
      "repeats");

  private AnswerNames() {}

  /** Those that are not known come last. */
  static int inOrder(String one, String other) {
    return Integer.compare(place(one), place(other));
  }

  static String question(String word, UrgencyWords words) {
    return switch (word) {
      case "dangerNow" -> words.askDangerNow();
      case "abuserNear" -> words.askAbuserNear();
      case "injured" -> words.askInjured();
      case "safeTonight" -> words.askSafeTonight();
      case "selfHarm" -> words.askSelfHarm();
      case "age" -> words.askAge();
      case "suspect" -> words.askSuspect();
      case "harm" -> words.askHarm();
      case "about" -> words.askAbout();
      case "kinds" -> words.askKinds();
      case "repeats" -> words.askRepeats();
      default -> word;
    };
  }

  static String answer(String word, UrgencyWords words) {
    return switch (word) {
      case "yes" -> words.yes();
      case "no" -> words.no();
      case "unknown" -> words.unknown();
      case "under3" -> words.under3();
      case "3to15" -> words.from3To15();
      case "16to17" -> words.from16To17();
      case "caregiver" -> words.caregiver();
      case "other" -> words.other();
      case "violence" -> words.violence();
      case "sexual" -> words.sexual();
      case "exploitation" -> words.exploitation();
      case "trafficking" -> words.trafficking();
      case "abandonment" -> words.abandonment();
      case "neglect" -> words.neglect();
      case "online" -> words.online();
      case "marriage" -> words.marriage();
      case "accident" -> words.accident();
      case "self_harm" -> words.selfHarming();
      case "missing" -> words.missing();
      case "need" -> words.need();
      case "harm" -> words.harmed();
      case "none" -> words.none();
      case "one" -> words.one();
      case "several" -> words.several();
      case "first" -> words.firstReport();
      case "second" -> words.secondReport();
      case "third" -> words.thirdReport();
      default -> word;
    };
  }

  private static int place(String question) {
    var place = ORDER.indexOf(question);
    return place < 0 ? ORDER.size() : place;
  }
}
