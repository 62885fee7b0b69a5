package vn.kipthoi.notifier.desk;

import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.CaseNews;
import vn.kipthoi.routing.OtherClock;

/** Words whose a case is: what is asked about it of others, and what became of that. */
final class CaseTexts {

  private static final Messages<CaseTextWords> WORDS = Messages.load(CaseTextWords.class);
  private static final Messages<CaseTextWords> MARKED =
      Messages.load(CaseTextWords.class, "marked");

  private final CaseTextWords words;

  private CaseTexts(CaseTextWords words) {
    this.words = words;
  }

  static CaseTexts in(Language language) {
    return new CaseTexts(WORDS.in(language));
  }

  /** With the marks of Vietnamese. */
  static CaseTexts markedIn(Language language) {
    return new CaseTexts(MARKED.in(language));
  }

  /**
   * What a text that asks is made of.
   *
   * @param place the commune, or what is known of it
   * @param unit the name of the unit that is asked
   * @param below what happened on the rung below, or empty
   */
  record Asking(
      String code,
      String urgency,
      String place,
      String unit,
      String below,
      String due,
      String how) {}

  /** The text of one of these clocks; empty for any other. */
  Optional<String> asking(String clock, Asking on) {
    return OtherClock.ofWord(clock).flatMap(other -> switch (other) {
      case HANDOVER ->
        Optional.of(
            words.handover(on.code(), on.urgency(), on.place(), on.below(), on.due(), on.how()));
      case RESIDENCE ->
        Optional.of(
            words.residence(on.code(), on.urgency(), on.place(), on.below(), on.due(), on.how()));
      case QUESTION ->
        Optional.of(
            words.question(on.code(), on.urgency(), on.unit(), on.below(), on.due(), on.how()));
      case CANDIDATE ->
        Optional.of(
            words.candidate(on.code(), on.urgency(), on.place(), on.below(), on.due(), on.how()));
      case DECISION -> Optional.empty();
    });
  }

  /**
   * What became of it.
   *
   * @param what the word of what happened
   * @param unit the name of the unit that it is about
   */
  String news(String what, String code, String urgency, String unit) {
    return switch (CaseNews.What.ofWord(what).orElseThrow()) {
      case HANDOVER_ACCEPTED -> words.handoverAccepted(code, urgency, unit);
      case HANDOVER_REFUSED -> words.handoverRefused(code, urgency, unit);
      case HANDOVER_WITHDRAWN -> words.handoverWithdrawn(code, urgency, unit);
      case PLACED_ELSEWHERE -> words.placedElsewhere(code, urgency, unit);
      case STAYS_YOURS -> words.staysYours(code, urgency, unit);
      case REHOMED -> words.rehomed(code, urgency, unit);
      case MERGED -> words.merged(code, urgency);
      case NUDGED -> words.nudged(code, urgency, unit);
    };
  }

  /** What was not done, when it was this; empty for the work of any other clock. */
  Optional<String> work(String clock) {
    return OtherClock.ofWord(clock)
        .filter(OtherClock.DECISION::equals)
        .map(decision -> words.decision());
  }
}
