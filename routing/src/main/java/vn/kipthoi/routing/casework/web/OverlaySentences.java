package vn.kipthoi.routing.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.life.Overlays;
import vn.kipthoi.routing.life.Standing;
import vn.kipthoi.routing.web.Names;

/** What lies over the state of a case, in sentences. */
final class OverlaySentences {

  private final Names names;
  private final Instant now;
  private final FormWords words;
  private final ProcedureWords choices;
  private final Spoken spoken;

  OverlaySentences(Names names, Language language, Instant now) {
    this.names = names;
    this.now = now;
    this.words = CaseDesk.FORMS.in(language);
    this.choices = CaseDesk.PROCEDURES.in(language);
    this.spoken = new Spoken(language);
  }

  List<String> of(Standing standing) {
    var overlays = standing.overlays();
    return Stream.of(
            overlays.emergency().map(this::emergency),
            overlays.separation().map(this::separation),
            overlays.crime().map(this::crime),
            overlays.escalated().filter(one -> one.answered().isEmpty()).map(this::escalated),
            overlays.transfer().map(this::transfer),
            standing.ending().map(proposed -> words.endingWaits()),
            standing.lowering().map(proposed -> words.loweringWaits(names.priority(proposed.to()))))
        .flatMap(sentence -> sentence.stream())
        .toList();
  }

  private String emergency(Overlays.Emergency one) {
    return words.emergencyRuns(ChoiceNames.of(one.measure(), choices), moment(one.since()));
  }

  private String separation(Overlays.Separation one) {
    var day = Long.toString(one.day(now));
    var last = ActTeller.day(one.lastDay());
    return one.required().isPresent()
        ? words.separationLonger(day, last)
        : words.separationRuns(day, last);
  }

  private String crime(Overlays.Crime one) {
    return one.told()
        .map(told -> words.crimeTold(ChoiceNames.of(told.body(), choices), moment(told.at())))
        .orElse(words.crimeUntold());
  }

  private String escalated(Overlays.Escalated one) {
    return words.escalationWaits(ChoiceNames.of(one.height(), choices), moment(one.since()));
  }

  private String transfer(Overlays.Transfer one) {
    return words.transferWaits(names.unit(one.to()), moment(one.since()));
  }

  private String moment(Instant at) {
    return spoken.moment(now, at);
  }
}
