package vn.kipthoi.notifier.gateway.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.notifier.gateway.Report;
import vn.kipthoi.notifier.gateway.Seal;
import vn.kipthoi.notifier.gateway.desk.ReportDesk;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * Where a gateway reports. Nobody signs in here: the request proves itself, or is refused before
 * anything of it is read.
 *
 * <pre>
 *   POST /api/v1/gateway/reports   reportFromGateway
 * </pre>
 */
public final class CallbackRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackRoutes.class);
  private static final int LONGEST = 4096;

  private final Optional<Seal> seal;
  private final ReportDesk desk;
  private final InstantSource clock;

  /** @param seal empty where there is no gateway */
  public CallbackRoutes(Optional<Seal> seal, ReportDesk desk, InstantSource clock) {
    this.seal = seal;
    this.desk = desk;
    this.clock = clock;
  }

  public void mount(WebShell shell) {
    shell.operation("reportFromGateway", this::take);
  }

  private Future<Answer> take(RoutingContext ctx) {
    var shared = seal.orElseThrow(Problem::notFound);
    var body = Optional.ofNullable(ctx.body().buffer()).orElseGet(Buffer::buffer);
    if (body.length() > LONGEST || !isProven(ctx, shared, body)) {
      LOG.atWarn().log("a report that does not prove to be the gateway's was refused");
      throw Problem.unauthorized();
    }
    var report = Report.read(Asked.json(ctx)).orElseThrow(Problem::badRequest);
    return desk.take(report).map(CallbackRoutes::answer);
  }

  private boolean isProven(RoutingContext ctx, Seal shared, Buffer body) {
    return shared.proves(
        Optional.ofNullable(ctx.request().getHeader(Seal.TIMESTAMP)),
        Optional.ofNullable(ctx.request().getHeader(Seal.SIGNATURE)),
        body.getBytes(),
        clock.instant());
  }

  /** What is known already is answered like what is new, so that nobody sends it for ever. */
  private static Answer answer(ReportDesk.Taken taken) {
    return switch (taken) {
      case APPLIED -> said("applied");
      case NOTHING_NEW -> said("nothing-new");
      case NOT_THEIRS -> said("not-theirs");
      case NOBODYS -> throw Problem.notFound();
    };
  }

  private static Answer said(String outcome) {
    return Answer.ok(JsonObject.of("outcome", outcome));
  }
}
