package vn.kipthoi.routing.why.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.why.Passage;

/** Why a case went further up, or did not: one deadline after the other. */
final class PastSentences {

  private final Manner manner;
  private final WhyWords words;

  PastSentences(Manner manner) {
    this.manner = manner;
    this.words = manner.words();
  }

  List<String> of(List<Passage> passages) {
    var told = new ArrayList<String>();
    passages.stream().flatMap(this::of).forEach(told::add);
    if (told.isEmpty()) {
      return List.of(words.nothingYet());
    }
    told.add(words.byPolicy(
        passages.stream().map(Passage::policy).distinct().collect(Collectors.joining(", "))));
    return told;
  }

  private Stream<String> of(Passage passage) {
    return passage.asksPeople() ? asked(passage) : work(passage);
  }

  private Stream<String> asked(Passage passage) {
    return Stream.of(
            passage.skipped().stream().map(manner::skipped),
            Stream.of(call(passage)),
            passage.answers().stream().flatMap(given -> said(given).stream()),
            Stream.of(end(passage)),
            late(passage).stream())
        .flatMap(sentences -> sentences);
  }

  private String call(Passage passage) {
    var deadline = passage.deadline();
    var moment = manner.moment(deadline.startedAt());
    var due = manner.moment(deadline.dueAt());
    return passage.people() == 0
        ? words.askedNobody(moment, manner.asked(deadline), due)
        : words.asked(moment, manner.asked(deadline), Integer.toString(passage.people()), due);
  }

  private Optional<String> said(Passage.Given given) {
    var moment = manner.moment(given.at());
    return switch (given.outcome()) {
      case "passed-on" -> Optional.of(words.saidCannot(manner.person(given.person()), moment));
      case "too-late" -> Optional.of(words.saidTooLate(manner.person(given.person()), moment));
      default -> Optional.empty();
    };
  }

  private String end(Passage passage) {
    var deadline = passage.deadline();
    return switch (passage.end()) {
      case Passage.End.Open ignored -> words.stillOpen();
      case Passage.End.Met(var at, var by) ->
        accepted(deadline, at, by.map(manner::person).orElse(words.somebody()));
      case Passage.End.Missed(var at) ->
        deadline.ref().clock().equals(Deadline.CANDIDATE)
            ? words.candidateMissed(manner.names().unit(deadline.unit()))
            : words.missed(manner.moment(at));
      case Passage.End.Declined(var at) -> words.declined(manner.moment(at));
      case Passage.End.Unreached(var at) -> words.nobodyReached(manner.moment(at));
      case Passage.End.Void ignored -> words.noLongerAsked();
    };
  }

  /** An acceptance that was given without a signal, as it came in afterwards. */
  private Optional<String> late(Passage passage) {
    if (!passage.aside().reportedLate()) {
      return Optional.empty();
    }
    return Optional.of(passage
        .aside()
        .doneAfterAll()
        .map(at -> words.acceptedMeanwhile(manner.moment(at)))
        .orElse(words.reportedLate()));
  }

  private String accepted(Deadline deadline, Instant at, String person) {
    return at.isAfter(deadline.dueAt())
        ? words.acceptedLate(person, manner.moment(at))
        : words.acceptedInTime(person, manner.moment(at));
  }

  private Stream<String> work(Passage passage) {
    return Stream.concat(new AsideSentences(manner).of(passage), ending(passage).stream());
  }

  private Optional<String> ending(Passage passage) {
    var deadline = passage.deadline();
    var work = manner.work(deadline.ref().clock());
    var due = manner.moment(deadline.dueAt());
    return switch (passage.end()) {
      case Passage.End.Open ignored -> Optional.empty();
      case Passage.End.Met(var at, var by) ->
        Optional.of(words.workDone(work, manner.moment(at), due));
      case Passage.End.Missed ignored -> Optional.of(missed(passage, work, due));
      case Passage.End.Declined ignored -> Optional.of(words.workMissed(work, due));
      case Passage.End.Unreached ignored -> Optional.of(words.workMissed(work, due));
      case Passage.End.Void ignored ->
        Optional.of(
            passage.aside().endedBecause().filter("longer-allowed"::equals).isPresent()
                ? words.workLonger(work, due)
                : words.workVoid(work));
    };
  }

  /** To whom it went, and when; the duty of the team stays. */
  private String missed(Passage passage, String work, String due) {
    var said = passage.aside().above().stream()
        .map(above -> words.wentTo(
            manner.moment(above.at()),
            manner.names().asked(above.post().rung(), above.post().unit()),
            Integer.toString(above.people())))
        .collect(Collectors.joining(" "));
    var missed = said.isEmpty()
        ? words.workMissed(work, due)
        : words.workMissedAndTold(work, due) + " " + said;
    return passage
        .aside()
        .doneAfterAll()
        .map(at -> missed + " " + words.doneAfterAll(manner.moment(at)))
        .orElse(missed);
  }
}
