package vn.kipthoi.intake;

import java.util.List;
import java.util.Map;
import vn.kipthoi.platform.privacy.Personal;

/**
 * How urgent a report is, and why. The reasons speak of the child and are sealed; what the clocks
 * need is not.
 *
 * @param priority the most urgent that any rule found
 * @param twelveHours whether the law's twelve hours run (Decree 56/2017/NĐ-CP, art. 26(3), 31, 32)
 * @param callNow whether 113 or 115 should be called before anything else
 * @param version of the rules
 * @param rules ids of the rules that held, in the order of the rules
 * @param answers what they looked at, by question
 * @param why one sentence for each language
 */
public record Urgency(
    Priority priority,
    boolean twelveHours,
    boolean callNow,
    String version,
    Personal<List<String>> rules,
    Personal<Map<String, List<String>>> answers,
    Personal<Why> why) {

  /** The same reasons in Vietnamese and in English. */
  public record Why(String vietnamese, String english) {}
}
