package vn.kipthoi.routing.flow;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import vn.kipthoi.routing.flow.Escalation.Decided;
import vn.kipthoi.routing.flow.Escalation.Escalating;
import vn.kipthoi.routing.flow.Escalation.Gathered;

/**
 * Tells the next rung about a deadline that nobody met.
 *
 * <p>Body in: {@link Escalating}, which carries the transaction that has settled the deadline. Body
 * out: {@link vn.kipthoi.routing.desk.Overdue}. What fails leaves the deadline open, to be found
 * again by the next sweep.
 */
final class EscalateDeadlineRoute extends RouteBuilder {

  static final String ID = "escalate-deadline";

  /** Without block=false, a node that stops would hold its caller, and the rows it locked, for 30 s. */
  static final String ENTRY = "direct:escalate-deadline?block=false";

  private final Escalation escalation;

  EscalateDeadlineRoute(Escalation escalation) {
    this.escalation = escalation;
  }

  @Override
  public void configure() {
    errorHandler(noErrorHandler());

    from(ENTRY)
        .routeId(ID)
        .process(new FutureStep<>(Escalating.class, escalation::gather))
        .id("gather")
        .setBody(EscalateDeadlineRoute::decide)
        .id("decide")
        .process(new FutureStep<>(Decided.class, escalation::tell))
        .id("tell");
  }

  private static Decided decide(Exchange gathered) {
    return Escalation.decide(gathered.getMessage().getBody(Gathered.class));
  }
}
