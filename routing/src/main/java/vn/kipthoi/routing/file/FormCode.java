package vn.kipthoi.routing.file;

import java.util.Arrays;
import java.util.Optional;

/** The seven forms in the annex of Decree 56/2017/NĐ-CP, in the order of the work. */
public enum FormCode {
  /** Information received about a child (art. 25(1)). */
  RECEPTION("01"),
  /** Initial risk, and what keeps the child safe meanwhile (art. 26(2)). */
  INITIAL_ASSESSMENT("02"),
  /** Detailed information, specific risks and needs (art. 27). */
  DETAILED_ASSESSMENT("03"),
  /** The plan (art. 28(1)). */
  PLAN("04"),
  /** The chair's decision on the plan (art. 28(2)). */
  PLAN_DECISION("05"),
  /** What came of it (art. 30). */
  REVIEW("06"),
  /** Temporary separation (art. 32). */
  SEPARATION("07");

  private final String word;

  FormCode(String word) {
    this.word = word;
  }

  /** As the annex numbers it: {@code 02}. */
  public String word() {
    return word;
  }

  public static Optional<FormCode> of(String word) {
    return Arrays.stream(values()).filter(form -> form.word.equals(word)).findFirst();
  }

  /** Whether a case may have several that do not correct each other, as each plan has its review. */
  public boolean repeats() {
    return this != RECEPTION;
  }
}
