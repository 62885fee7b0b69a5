package vn.kipthoi.routing.web;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.Heard;
import vn.kipthoi.routing.store.NextOwedStore.NextOwed;

/** Tells whoever answered what came of it, from when it counts, and what they owe next. */
final class HeardTeller {

  private static final Messages<HeardWords> WORDS = Messages.load(HeardWords.class);

  private final Names names;
  private final Language language;
  private final HeardWords words;
  private final Spoken spoken;
  private final Instant now;

  HeardTeller(Names names, Language language, Instant now) {
    this.names = names;
    this.language = language;
    this.words = WORDS.in(language);
    this.spoken = new Spoken(language);
    this.now = now;
  }

  String words(Heard heard) {
    return words(heard, Optional.empty(), Optional.empty());
  }

  /** @param holder who has it, where somebody else was first */
  String words(Heard heard, Optional<NextOwed> owed, Optional<String> holder) {
    var outcome = outcome(heard.outcome(), holder.orElseGet(names.words()::somebodyElse));
    return Stream.of(Optional.of(outcome), belief(heard), owed.map(this::next))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private String outcome(Answered outcome, String holder) {
    var told = names.words();
    return switch (outcome) {
      case Answered.Accepted(var number, var at) ->
        words.youHaveIt(number.text(), ClockNames.of(language, "acknowledge"));
      case Answered.AcceptedBefore(var number, var at) ->
        told.youHadIt(number.text(), spoken.moment(now, at));
      case Answered.TakenBySomebodyElse(var number, var at) ->
        told.othersHaveIt(number.text(), spoken.moment(now, at), holder);
      case Answered.TooLate(var number, var instead, var at) ->
        told.tooLate(number.text(), names.rung(instead), spoken.moment(now, at));
      case Answered.PassedOn(var number) -> told.passedOn(number.text());
      case Answered.NotTheirs() -> told.notYours();
    };
  }

  private Optional<String> belief(Heard heard) {
    return switch (heard.belief()) {
      case Belief.AsSaid() -> Optional.empty();
      case Belief.Believed(var at, var late) ->
        late ? Optional.of(words.reportedLate(spoken.moment(now, at))) : Optional.empty();
      case Belief.NotBelieved(var claimed, var why) ->
        Optional.of(words.notBelieved(spoken.moment(now, claimed), ClaimReasons.of(language, why)));
    };
  }

  private String next(NextOwed owed) {
    return words.runsNext(ClockNames.of(language, owed.clock()), spoken.moment(now, owed.dueAt()));
  }
}
