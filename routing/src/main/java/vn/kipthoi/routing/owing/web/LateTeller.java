package vn.kipthoi.routing.owing.web;

import java.util.Arrays;
import java.util.Optional;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.platform.web.TimelineEntry.Tone;
import vn.kipthoi.routing.Belief.NotBelieved.Why;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.web.ClaimReasons;
import vn.kipthoi.routing.web.Telling;

/** Tells of acceptances that came in late because there was no signal. */
final class LateTeller {

  private LateTeller() {}

  static Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var words = ClockSection.WORDS.in(telling.language());
    var person = telling.person(happening.detail());
    var at = telling.moment(happening.detail(), "occurredAt");
    var told = switch (happening.kind().word()) {
      case "reported-late" ->
        new TimelineEntry(
            happening.at(), words.lateEntry(person), words.lateDetail(at), Tone.PLAIN);
      case "answered-meanwhile" ->
        new TimelineEntry(
            happening.at(), words.meanwhileEntry(), words.meanwhileDetail(person, at), Tone.GOOD);
      default ->
        new TimelineEntry(
            happening.at(),
            words.notBelievedEntry(person, at),
            because(happening, telling),
            Tone.PLAIN);
    };
    return Optional.of(told);
  }

  private static String because(Happening happening, Telling telling) {
    var word = happening.detail().getString("why");
    return Arrays.stream(Why.values())
        .filter(why -> why.word().equals(word))
        .findFirst()
        .map(why -> ClaimReasons.of(telling.language(), why))
        .orElse(word);
  }
}
