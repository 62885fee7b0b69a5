package vn.kipthoi.routing.web;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Purpose;
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
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.store.AnswerStore;
import vn.kipthoi.routing.store.NextOwedStore;
import vn.kipthoi.routing.store.TakenStore;

/** Takes what somebody who is signed in answers to a call-out, and words what came of it. */
public final class Answering {

  private static final String IN_THE_APP = "app";
  private static final Heard NOT_THEIRS = new Heard(new Answered.NotTheirs(), new Belief.AsSaid());

  private final Database database;
  private final Caseload caseload;
  private final StaffDirectory staff;
  private final InstantSource clock;
  private final AnswerStore answers = new AnswerStore();
  private final NextOwedStore next = new NextOwedStore();
  private final TakenStore taken = new TakenStore();

  /**
   * What somebody sends as an answer.
   *
   * @param deadline the call-out that is answered; empty for the latest of their own
   * @param claim when it was said by the device, where it was sent later
   */
  public record Given(Optional<UUID> deadline, Promise promise, Optional<Claim> claim) {}

  public Answering(
      Database database, Caseload caseload, StaffDirectory staff, InstantSource clock) {
    this.database = database;
    this.caseload = caseload;
    this.staff = staff;
    this.clock = clock;
  }

  /** Answers the deadline that was named, or else the viewer's own latest call-out for the case. */
  public Future<Heard> answer(Viewer viewer, CaseNumber number, Given given) {
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
  public Future<String> told(Heard heard, CaseNumber number, Names names, Language language) {
    var teller = new HeardTeller(names, language, clock.instant());
    return switch (heard.outcome()) {
      case Answered.Accepted accepted -> withNext(teller, heard, number);
      case Answered.AcceptedBefore before -> withNext(teller, heard, number);
      case Answered.TakenBySomebodyElse taken ->
        holder(taken).map(name -> teller.words(heard, Optional.empty(), name));
      case Answered.TooLate ignored -> Future.succeededFuture(teller.words(heard));
      case Answered.PassedOn ignored -> Future.succeededFuture(teller.words(heard));
      case Answered.NotTheirs ignored -> Future.succeededFuture(teller.words(heard));
    };
  }

  private Future<String> withNext(HeardTeller teller, Heard heard, CaseNumber number) {
    return next.after(database.client(), number)
        .map(owed -> teller.words(heard, owed, Optional.empty()));
  }

  /** The name of a colleague, for those who were called out beside them. */
  private Future<Optional<String>> holder(Answered.TakenBySomebodyElse first) {
    var client = database.client();
    return taken
        .takenBy(client, first.caseNumber(), first.at())
        .compose(found -> found
            .map(person -> staff.find(client, List.of(person)))
            .orElseGet(() -> Future.succeededFuture(List.of())))
        .map(found -> found.stream()
            .findFirst()
            .map(person -> person.name().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM)));
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
