package vn.kipthoi.routing.retention;

import java.util.Arrays;
import java.util.Optional;
import vn.kipthoi.routing.life.CaseState;

/** What kinds of ended cases have a period of their own. */
public enum RecordKind {
  /** Worked on to its end. */
  CASE("case", "closed", 120),
  /** Found not to be about harm to a child; kept so that a pattern over years is seen. */
  SCREENED_OUT("screened-out", "screened-out", 60),
  /** No case at all. */
  NON_CASE("non-case", "closed-non-case", 24);

  private final String word;
  private final String state;
  private final int shippedMonths;

  RecordKind(String word, String state, int shippedMonths) {
    this.word = word;
    this.state = state;
    this.shippedMonths = shippedMonths;
  }

  public String word() {
    return word;
  }

  /** The word of the state that a case of this kind ended in. */
  public String state() {
    return state;
  }

  /**
   * In force until a period was decided here. No law names a period for these files; these are this
   * system's proposal, to be confirmed by whoever answers for the data (Law 91/2025/QH15: kept no
   * longer than the purpose needs).
   */
  public int shippedMonths() {
    return shippedMonths;
  }

  /** Whether its period is counted from the day on which the child comes of age. */
  public boolean countsFromComingOfAge() {
    return this == CASE;
  }

  public static Optional<RecordKind> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  public static Optional<RecordKind> ofState(CaseState ended) {
    return Arrays.stream(values()).filter(one -> one.state.equals(ended.word())).findFirst();
  }
}
