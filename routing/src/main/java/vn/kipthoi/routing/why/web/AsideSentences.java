package vn.kipthoi.routing.why.web;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.routing.web.StandstillNames;
import vn.kipthoi.routing.why.Passage;

/** What happened to a deadline of work on the way: pauses, and reminders that were sent. */
final class AsideSentences {

  private final Manner manner;
  private final WhyWords words;

  AsideSentences(Manner manner) {
    this.manner = manner;
    this.words = manner.words();
  }

  Stream<String> of(Passage passage) {
    return Stream.concat(paused(passage), warned(passage));
  }

  private Stream<String> paused(Passage passage) {
    var work = manner.work(passage.deadline().ref().clock());
    var due = manner.moment(passage.deadline().dueAt());
    return passage.aside().paused().stream().map(pause -> sentence(pause, work, due));
  }

  private String sentence(Passage.Paused pause, String work, String due) {
    var since = manner.moment(pause.since());
    var until = manner.moment(pause.until());
    var why = StandstillNames.of(manner.language(), pause.reason());
    return lasts(pause.until())
        ? words.standsStill(work, since, until, why, due)
        : words.stoodStill(work, since, until, why, due);
  }

  private boolean lasts(Instant until) {
    return until.isAfter(manner.now());
  }

  private Stream<String> warned(Passage passage) {
    var moments =
        passage.aside().warned().stream().map(manner::moment).collect(Collectors.joining(", "));
    return moments.isEmpty()
        ? Stream.empty()
        : Stream.of(words.warned(manner.work(passage.deadline().ref().clock()), moments));
  }
}
