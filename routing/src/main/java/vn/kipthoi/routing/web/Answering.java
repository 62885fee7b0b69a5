package vn.kipthoi.routing.web;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Answered;
import vn.kipthoi.routing.Belief;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Caseload;
import vn.kipthoi.routing.Claim;
import vn.kipthoi.routing.Heard;
import vn.kipthoi.routing.Promise;
import vn.kipthoi.routing.store.AnswerStore;
import vn.kipthoi.routing.store.NextOwedStore;

/** Takes what somebody who is signed in answers to a call-out, and words what came of it. */
public final class Answering {

  private static final String IN_THE_APP = "app";
  private static final Heard NOT_THEIRS = new Heard(new Answered.NotTheirs(), new Belief.AsSaid());

  private final Database database;
  private final Caseload caseload;
  private final InstantSource clock;
  private final AnswerStore answers = new AnswerStore();
  private final NextOwedStore next = new NextOwedStore();

  /**
   * What somebody sends as an answer.
   *
   * @param deadline the call-out that is answered; empty for the latest of their own
   * @param claim when it was said by the device, where it was sent later
   */
  record Given(Optional<UUID> deadline, Promise promise, Optional<Claim> claim) {}

  public Answering(Database database, Caseload caseload, InstantSource clock) {
    this.database = database;
    this.caseload = caseload;
    this.clock = clock;
  }

  /** Answers the deadline that was named, or else the viewer's own latest call-out for the case. */
  Future<Heard> answer(Viewer viewer, CaseNumber number, Given given) {
    if (viewer.personId().isEmpty()) {
      return Future.succeededFuture(NOT_THEIRS);
    }
    var person = viewer.personId().get();
    return given
        .deadline()
        .map(named -> Future.succeededFuture(Optional.of(named)))
        .orElseGet(() -> answers.openCallOut(database.client(), person, number))
        .compose(found -> found.isEmpty()
            ? Future.succeededFuture(NOT_THEIRS)
            : caseload.hear(new Answer(
                found.get(), person, given.promise(), clock.instant(), IN_THE_APP, given.claim())));
  }

  /** What came of it as sentences: also from which moment it counts, and what is owed next. */
  Future<String> told(Heard heard, CaseNumber number, Names names, Language language) {
    var now = clock.instant();
    var teller = new HeardTeller(names, language, now);
    if (!(heard.outcome() instanceof Answered.Accepted)) {
      return Future.succeededFuture(teller.words(heard, Optional.empty()));
    }
    return next.after(database.client(), number).map(owed -> teller.words(heard, owed));
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
}
