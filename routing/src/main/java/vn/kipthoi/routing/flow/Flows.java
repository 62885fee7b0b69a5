package vn.kipthoi.routing.flow;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import vn.kipthoi.intake.ReportReceived;
import vn.kipthoi.platform.facts.Fact;
import vn.kipthoi.platform.flow.Flow;
import vn.kipthoi.routing.desk.Overdue;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.flow.CaseOpening.Arrived;
import vn.kipthoi.routing.flow.Escalation.Escalating;

/** The ways into routing's flows. */
public final class Flows {

  private final Office office;
  private final Escalation escalation;
  private final Flow<Arrived, RoutedCase> routeCase;
  private final Flow<Escalating, Overdue> escalateDeadline;
  private final InHand inHand = new InHand();

  /** Adds the routes to a context that is started, or will be before the first use. */
  public Flows(CamelContext camel, Vertx vertx, Office office) {
    this.office = office;
    this.escalation = new Escalation(office);
    add(camel, new RouteCaseRoute(new CaseOpening(office)));
    add(camel, new EscalateDeadlineRoute(escalation));
    routeCase = Flow.into(camel, vertx, RouteCaseRoute.ENTRY, RoutedCase.class);
    escalateDeadline = Flow.into(camel, vertx, EscalateDeadlineRoute.ENTRY, Overdue.class);
  }

  /** Opens the case of a report, once: the same fact read twice opens nothing. */
  public Future<Void> read(SqlConnection transaction, Fact fact) {
    var report = ReportReceived.from(fact);
    return office
        .books()
        .cases()
        .isOpened(transaction, report.reportId())
        .compose(opened -> opened
            ? Future.succeededFuture()
            : routeCase
                .send(new Arrived(transaction, report, fact.recordedAt()))
                .mapEmpty());
  }

  /** Acts on a deadline that this transaction has settled: the next rung is told. */
  Future<Void> passed(SqlConnection transaction, Overdue overdue) {
    return overdue.deadline().climbs()
        ? inHand.counting(() -> escalateDeadline.send(new Escalating(transaction, overdue)))
        : escalation.note(transaction, overdue, List.of());
  }

  /** Succeeds when nothing is on its way through any route; to be asked once nothing more is sent. */
  public Future<Void> drained() {
    return inHand.nothing();
  }

  private static void add(CamelContext camel, RouteBuilder route) {
    try {
      camel.addRoutes(route);
    } catch (Exception e) {
      throw new IllegalStateException("a route of routing cannot be added", e);
    }
  }
}
