package vn.kipthoi.routing.why.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.why.Passage;
import vn.kipthoi.routing.why.web.Explained.Next;

/** What happens next: what the people of the case have to do, and what follows if nobody does. */
final class NextSentences {

  private final Manner manner;
  private final WhyWords words;

  NextSentences(Manner manner) {
    this.manner = manner;
    this.words = manner.words();
  }

  /** What is to be done in a state, without a moment of its own. */
  Next step(CaseState state) {
    var text = switch (state) {
      case CaseState.Unrouted ignored -> words.unrouted();
      case CaseState.Routed ignored -> words.routed();
      case CaseState.Acknowledged ignored -> words.acknowledged();
      case CaseState.Verifying ignored -> words.verifying();
      case CaseState.Assessed ignored -> words.assessed();
      case CaseState.UnfoundedReview ignored -> words.unfoundedReview();
      case CaseState.Needs ignored -> words.needs();
      case CaseState.PlanDraft ignored -> words.planDraft();
      case CaseState.PlanSubmitted ignored -> words.planSubmitted();
      case CaseState.PlanApproved ignored -> words.planApproved();
      case CaseState.InSupport ignored -> words.inSupport();
      case CaseState.Review ignored -> words.review();
      case CaseState.Ended ignored -> words.ended();
      case CaseState.Merged ignored -> words.merged();
    };
    return new Next(Optional.empty(), text);
  }

  /**
   * What follows when an open deadline passes.
   *
   * @param then who would be told, as far as it can be foretold
   */
  Stream<Next> when(Passage open, Optional<Reach> then) {
    var deadline = open.deadline();
    var due = manner.moment(deadline.dueAt());
    if (then.isPresent()) {
      return Stream.concat(Stream.of(told(due, then.get())), passedOver(then.get()).stream())
          .map(text -> new Next(Optional.of(deadline.dueAt()), text));
    }
    return Stream.of(new Next(Optional.of(deadline.dueAt()), otherwise(deadline, due)));
  }

  private String told(String due, Reach then) {
    var people = Integer.toString(then.people().size());
    if (then.people().isEmpty()) {
      return words.thenNobody(due);
    }
    return then.round() == 0
        ? words.thenTold(due, manner.asked(then), people)
        : words.thenToldAgain(due, manner.asked(then), Integer.toString(then.round() + 1), people);
  }

  private List<String> passedOver(Reach then) {
    return then.skipped().stream()
        .map(skip -> words.also(
            manner.names().asked(skip.post().rung(), skip.post().unit()),
            manner.because(skip.why().word())))
        .toList();
  }

  private String otherwise(Deadline deadline, String due) {
    return switch (deadline.ref().clock()) {
      case Deadline.CANDIDATE -> words.thenCandidate(due, manner.names().unit(deadline.unit()));
      case "escalation" -> words.thenEscalation(due, manner.asked(deadline));
      case String work -> words.thenWork(due, manner.work(work));
    };
  }
}
