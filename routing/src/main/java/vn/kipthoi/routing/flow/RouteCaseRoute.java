package vn.kipthoi.routing.flow;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.kipthoi.routing.flow.CaseOpening.Arrived;
import vn.kipthoi.routing.flow.CaseOpening.Decided;
import vn.kipthoi.routing.flow.CaseOpening.Gathered;

/**
 * Finds the people for a report: unit, team, who is on duty, deadline, call-out.
 *
 * <p>Body in: {@link Arrived}. Body out: {@link vn.kipthoi.routing.desk.RoutedCase}. All of it is
 * one transaction, which the body carries; what fails is tried again by the reader of the fact.
 */
final class RouteCaseRoute extends RouteBuilder {

  static final String ID = "route-case";

  /** Without block=false, a node that stops would hold its caller, and the rows it locked, for 30 s. */
  static final String ENTRY = "direct:route-case?block=false";

  private final CaseOpening opening;

  RouteCaseRoute(CaseOpening opening) {
    this.opening = opening;
  }

  @Override
  public void configure() {
    errorHandler(noErrorHandler());

    from(ENTRY)
        .routeId(ID)
        .process(new FutureStep<>(Arrived.class, opening::gather))
        .id("gather")
        .setBody(RouteCaseRoute::decide)
        .id("decide")
        .process(new FutureStep<>(Decided.class, opening::open))
        .id("open");
  }

  private static Decided decide(Exchange gathered) {
    return CaseOpening.decide(gathered.getMessage().getBody(Gathered.class));
  }
}
