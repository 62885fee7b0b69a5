package vn.kipthoi.routing.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.routing.life.CaseState;

/**
 * What has a period of its own: kinds of ended cases, and records beside the cases that say something
 * about people.
 */
public enum RecordKind {
  /** Worked on to its end. */
  CASE("case", "closed", 120),
  /** Found not to be about harm to a child; kept so that a pattern over years is seen. */
  SCREENED_OUT("screened-out", "screened-out", 60),
  /** No case at all. */
  NON_CASE("non-case", "closed-non-case", 24),
  /** What a phone answered; kept for as long as somebody may ask what a team said, and when. */
  REPLY("reply", 12),
  /** To which number a text went; kept for as long as a carrier's bill or a failure is looked into. */
  TEXT("text", 12),
  /** A call that somebody began to write down and never sent. */
  CALL_DRAFT("call-draft", 1);

  private final String word;
  private final Optional<String> state;
  private final int shippedMonths;

  RecordKind(String word, String state, int shippedMonths) {
    this.word = word;
    this.state = Optional.of(state);
    this.shippedMonths = shippedMonths;
  }

  RecordKind(String word, int shippedMonths) {
    this.word = word;
    this.state = Optional.empty();
    this.shippedMonths = shippedMonths;
  }

  public String word() {
    return word;
  }

  /** The word of the state that a case of this kind ended in; empty when it is no case. */
  public Optional<String> state() {
    return state;
  }

  public boolean isOfCases() {
    return state.isPresent();
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

  public static List<RecordKind> ofCases() {
    return Arrays.stream(values()).filter(RecordKind::isOfCases).toList();
  }

  public static Optional<RecordKind> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  public static Optional<RecordKind> ofState(CaseState ended) {
    return Arrays.stream(values())
        .filter(one -> one.state.filter(ended.word()::equals).isPresent())
        .findFirst();
  }
}
