package vn.kipthoi.routing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.platform.facts.Fact;

/**
 * People who know of a case are told what became of it; nobody is asked to answer. It holds no
 * personal data.
 *
 * @param told whom, and about which unit; its clock is the word of what happened, no deadline stands
 *     behind it, and after its end the news is of no use any more
 */
public record CaseNews(CallOut told) {

  public static final String KIND = "CaseNews";

  /** What happened. */
  public enum What {
    /** To those who offered it: the other commune has it now. */
    HANDOVER_ACCEPTED,
    /** To those who offered it: it stays theirs. */
    HANDOVER_REFUSED,
    /** To those who were asked: they need not answer any more. */
    HANDOVER_WITHDRAWN,
    /** To those whose it might have been: another commune leads. */
    PLACED_ELSEWHERE,
    /** To those who have it: the desk above has decided that they keep it. */
    STAYS_YOURS,
    /** To those who work on it: the boundary changed, and its commune has another name. */
    REHOMED,
    /** To those who worked on it: it went into another case about the same child. */
    MERGED,
    /** To those who hold it: somebody above asks them to act. */
    NUDGED;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<What> ofWord(String word) {
      return Arrays.stream(values()).filter(what -> what.word().equals(word)).findFirst();
    }
  }

  public Fact asFact(Instant recordedAt) {
    var news = told.deadline();
    return new Fact(news.id(), KIND, news.caseId().value(), told.json(), recordedAt);
  }

  public static CaseNews from(Fact fact) {
    return new CaseNews(CallOut.from(fact.body()));
  }
}
