package vn.kipthoi.routing.handover.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNews.What;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.CallingOut;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.Tidings;
import vn.kipthoi.routing.handover.Side;
import vn.kipthoi.routing.store.CaseLock.Locked;
import vn.kipthoi.routing.store.HomeStore;
import vn.kipthoi.routing.store.QuestionStore;
import vn.kipthoi.routing.store.QuestionStore.Question;

/**
 * Asks whoever stands above all of them whose case it is, and does what they decide. All of it happens
 * in the transaction of whoever asks or decides, which holds the case.
 */
public final class Arbitration {

  /** What timelines say when a desk is asked. */
  public static final String ASKED_ABOVE = "asked-above";

  private static final List<String> ASKED = List.of(Deadline.QUESTION, Deadline.DECISION);

  private final Office office;
  private final Rehoming rehoming;
  private final CallingOut callingOut;
  private final Tidings tidings;
  private final HomeStore homes = new HomeStore();
  private final QuestionStore questions = new QuestionStore();

  public Arbitration(Office office, Rehoming rehoming) {
    this.office = office;
    this.rehoming = rehoming;
    this.callingOut = new CallingOut(office);
    this.tidings = new Tidings(office);
  }

  /** What is asked of a desk about a case. */
  Future<List<Question>> questions(SqlConnection transaction, CaseId about) {
    return questions.open(transaction, about);
  }

  /** Nobody between the two agrees, or nobody knows: the desk above all of them is asked. */
  Future<Void> askAbove(SqlConnection transaction, RoutedCase routed, UnitCode other) {
    var desk = Side.aboveBoth(rehoming.upwards(routed.unit()), rehoming.upwards(other));
    var question = new Question(
        UUID.randomUUID(),
        QuestionStore.Kind.THIRD_BOUNCE,
        desk,
        List.of(routed.unit(), other),
        rehoming.now());
    return ask(transaction, routed, question);
  }

  /** Asks a desk, shows it the case, and keeps asking up its ladder until somebody takes it up. */
  Future<Void> ask(SqlConnection transaction, RoutedCase routed, Question question) {
    return questions
        .ask(transaction, routed.id(), question)
        .compose(asked -> asked
            ? homes
                .show(transaction, routed.id(), concerned(question))
                .compose(
                    shown -> rehoming.tell(transaction, routed.id(), List.of(askedAbove(question))))
                .compose(told ->
                    callingOut.ask(transaction, routed, Deadline.QUESTION, question.askedOf()))
                .compose(told -> rehoming.tell(transaction, routed.id(), told))
            : Future.succeededFuture());
  }

  /** Somebody who stands above says whose it is. Where it moves, the people there are called out. */
  Future<Void> decided(
      SqlConnection transaction,
      Locked locked,
      Viewer viewer,
      List<Question> asked,
      UnitCode commune) {
    var routed = locked.routed();
    return questions
        .answer(transaction, routed.id(), commune, viewer.accountId(), rehoming.now())
        .compose(answered -> homes.callOff(transaction, routed.id(), ASKED))
        .compose(rehoming::clear)
        .compose(cleared -> commune.equals(routed.unit())
            ? stays(transaction, routed)
            : rehoming.moveAndCall(transaction, locked, commune))
        .compose(moved -> rehoming.tell(
            transaction,
            routed.id(),
            List.of(rehoming.moved(commune, viewer.role().word(), "decided-above"))))
        .compose(told -> tidings.tellEach(
            transaction, routed, What.PLACED_ELSEWHERE, others(routed, asked, commune), commune))
        .compose(
            told -> journal(transaction, routed, commune, viewer.accountId().toString()));
  }

  private Future<Void> stays(SqlConnection transaction, RoutedCase routed) {
    return rehoming
        .scopeIn(transaction, routed, routed.unit())
        .compose(scope -> homes.showOnly(transaction, routed.id(), scope))
        .compose(shown ->
            tidings.tell(transaction, routed, What.STAYS_YOURS, routed.unit(), routed.unit()));
  }

  /** Whoever had it or might have had it, and does not any more. */
  private static List<UnitCode> others(RoutedCase routed, List<Question> asked, UnitCode commune) {
    return Stream.concat(
            Stream.of(routed.unit()),
            asked.stream().flatMap(question -> question.candidates().stream()))
        .distinct()
        .filter(unit -> !unit.equals(commune))
        .toList();
  }

  private List<UnitCode> concerned(Question question) {
    return Stream.concat(
            question.candidates().stream().flatMap(unit -> rehoming.upwards(unit).stream()),
            rehoming.upwards(question.askedOf()).stream())
        .toList();
  }

  private Future<Void> journal(
      SqlConnection transaction, RoutedCase routed, UnitCode commune, String actor) {
    var detail = new JsonObject().put("from", routed.unit().text()).put("to", commune.text());
    return office
        .books()
        .journal()
        .write(
            transaction,
            new JournalLine(rehoming.now(), actor, "case-placed", routed.id().value(), detail));
  }

  private Happening askedAbove(Question question) {
    return new Happening(
        rehoming.now(),
        new Happening.OfSubject(ASKED_ABOVE),
        new JsonObject()
            .put("unit", question.askedOf().text())
            .put("why", question.kind().word())
            .put(
                "candidates",
                new JsonArray(question.candidates().stream().map(UnitCode::text).toList())));
  }
}
