package vn.kipthoi.routing.handover.web;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.intake.Places;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.casework.store.StandingStore;
import vn.kipthoi.routing.casework.store.StandingStore.Stood;
import vn.kipthoi.routing.handover.Handover;
import vn.kipthoi.routing.handover.Side;
import vn.kipthoi.routing.handover.desk.Decisions;
import vn.kipthoi.routing.handover.desk.Handovers;
import vn.kipthoi.routing.store.QuestionStore;
import vn.kipthoi.routing.store.QuestionStore.Question;
import vn.kipthoi.routing.web.Names;

/**
 * What handovers' pages and operations work with.
 *
 * @param places resolves what is said of a commune
 * @param names the names of things in a language
 */
public record HandoverDesk(
    Database database,
    Handovers handovers,
    Decisions decisions,
    Places places,
    Function<Language, Names> names) {

  private static final StandingStore STANDINGS = new StandingStore();
  private static final QuestionStore QUESTIONS = new QuestionStore();

  /** How a case stands, all its offers, and what is asked of a desk about it. */
  record Found(Stood stood, List<Handover> offers, List<Question> questions) {

    CaseNumber number() {
      return stood.routed().number();
    }

    UnitCode holder() {
      return stood.routed().unit();
    }

    Optional<Handover> open() {
      return offers.stream().filter(Handover::isOpen).findFirst();
    }

    Side side(Viewer viewer) {
      return Side.of(viewer, holder(), open().map(Handover::to));
    }
  }

  /** The offers of a case that the viewer sees; 404 for any other. */
  Future<Found> find(Viewer viewer, String typedNumber) {
    var number = CaseNumber.parse(typedNumber).orElseThrow(Problem::notFound);
    return find(viewer, number);
  }

  Future<Found> find(Viewer viewer, CaseNumber number) {
    return findSeen(viewer, number).map(found -> found.orElseThrow(Problem::notFound));
  }

  /** The same, or nothing for a case that the viewer does not see, or sees no longer. */
  Future<Optional<Found>> findSeen(Viewer viewer, CaseNumber number) {
    return STANDINGS
        .read(database.client(), Scope.of(viewer), number)
        .compose(found -> found
            .map(stood -> about(stood).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private Future<Found> about(Stood stood) {
    return handovers
        .of(stood.routed().id())
        .compose(offers -> QUESTIONS
            .open(database.client(), stood.routed().id())
            .map(questions -> new Found(stood, offers, questions)));
  }
}
