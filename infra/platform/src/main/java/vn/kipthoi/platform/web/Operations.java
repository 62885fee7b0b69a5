package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.validation.RequestValidator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lays the routes of the contract and stands in front of them: who may, then is it said as the
 * contract wants it, then the handler.
 */
final class Operations {

  private final Vertx vertx;
  private final Contract contract;
  private final Map<String, Handling> handlings;

  Operations(Vertx vertx, Contract contract, Map<String, Handling> handlings) {
    this.vertx = vertx;
    this.contract = contract;
    this.handlings = handlings;
  }

  Future<RouterBuilder> routes() {
    checkComplete();
    return OpenAPIContract.from(vertx, contract.ofRequests()).map(this::builder);
  }

  /** An operation that is promised and not kept, or kept and not promised, stops the start. */
  private void checkComplete() {
    var promised = contract.operations().stream()
        .map(Contract.Operation::id)
        .collect(Collectors.toCollection(TreeSet::new));
    var kept = new TreeSet<>(handlings.keySet());
    var missing = new TreeSet<>(promised);
    missing.removeAll(kept);
    kept.removeAll(promised);
    if (!missing.isEmpty() || !kept.isEmpty()) {
      throw new IllegalStateException(
          "operations without a handler: %s; handlers without an operation: %s"
              .formatted(missing, kept));
    }
  }

  private RouterBuilder builder(OpenAPIContract read) {
    var builder = RouterBuilder.create(vertx, read, RequestExtractor.withBodyHandler());
    var validator = RequestValidator.create(vertx, read);
    contract.operations().forEach(operation -> lay(builder, validator, operation));
    return builder;
  }

  /** The router's own validation would come before the gate, and so answer strangers. */
  private void lay(
      RouterBuilder builder, RequestValidator validator, Contract.Operation operation) {
    var route = builder.getRoute(operation.id()).setDoSecurity(false).setDoValidation(false);
    route.addHandler(Gate.ofOperation(operation.way(), operation.looksOn()));
    if (!operation.checksItself()) {
      route.addHandler(ctx -> validate(ctx, validator, route.getOperation()));
    }
    var handling = Objects.requireNonNull(handlings.get(operation.id()));
    route.addHandler(ctx -> Shipping.run(ctx, handling));
  }

  private static void validate(
      RoutingContext ctx,
      RequestValidator validator,
      io.vertx.openapi.contract.Operation operation) {
    RequestExtractor.withBodyHandler()
        .extractValidatableRequest(ctx, operation)
        .compose(asked -> validator.validate(asked, operation.getOperationId()))
        .onComplete(valid -> ctx.next(), ctx::fail);
  }
}
