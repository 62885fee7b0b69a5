package vn.kipthoi.routing.web;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.store.AnswerStore;

/** Takes what somebody who is signed in answers to a call-out, and words what came of it. */
public final class Answering {

  private static final String IN_THE_APP = "app";

  private final Database database;
  private final Caseload caseload;
  private final InstantSource clock;
  private final AnswerStore answers = new AnswerStore();

  public Answering(Database database, Caseload caseload, InstantSource clock) {
    this.database = database;
    this.caseload = caseload;
    this.clock = clock;
  }

  /** Answers the deadline that was named, or else the viewer's own latest call-out for the case. */
  Future<Answered> answer(
      Viewer viewer, CaseNumber number, Optional<UUID> deadline, Promise promise) {
    if (viewer.personId().isEmpty()) {
      return Future.succeededFuture(new Answered.NotTheirs());
    }
    var person = viewer.personId().get();
    return deadline
        .map(named -> Future.succeededFuture(Optional.of(named)))
        .orElseGet(() -> answers.openCallOut(database.client(), person, number))
        .compose(found -> found.isEmpty()
            ? Future.succeededFuture(new Answered.NotTheirs())
            : caseload.answer(
                new Answer(found.get(), person, promise, clock.instant(), IN_THE_APP)));
  }

  /** What came of it, as a word for programs. */
  static String word(Answered outcome) {
    return switch (outcome) {
      case Answered.Accepted ignored -> "accepted";
      case Answered.AcceptedBefore ignored -> "accepted-before";
      case Answered.TakenBySomebodyElse ignored -> "taken-by-somebody-else";
      case Answered.TooLate ignored -> "too-late";
      case Answered.PassedOn ignored -> "passed-on";
      case Answered.NotTheirs ignored -> "not-theirs";
    };
  }

  /** What came of it, as a sentence for whoever answered. */
  static String words(Answered outcome, Names names, Spoken spoken, Instant now) {
    var words = names.words();
    return switch (outcome) {
      case Answered.Accepted(var number, var at) -> words.youHaveIt(number.text());
      case Answered.AcceptedBefore(var number, var at) ->
        words.youHadIt(number.text(), spoken.moment(now, at));
      case Answered.TakenBySomebodyElse(var number, var at) ->
        words.othersHaveIt(number.text(), spoken.moment(now, at));
      case Answered.TooLate(var number, var instead, var at) ->
        words.tooLate(number.text(), names.rung(instead), spoken.moment(now, at));
      case Answered.PassedOn(var number) -> words.passedOn(number.text());
      case Answered.NotTheirs() -> words.notYours();
    };
  }
}
