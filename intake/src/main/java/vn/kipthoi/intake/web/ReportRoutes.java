package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.intake.desk.ReportDraft;
import vn.kipthoi.intake.desk.Sending;
import vn.kipthoi.intake.desk.Taking;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.spool.desk.Reception;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * Reports, as programs send them.
 *
 * <pre>
 *   POST /api/v1/reports    takeReport, the same under the same key answers with the first
 * </pre>
 */
public final class ReportRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(ReportRoutes.class);
  private static final Messages<FormWords> WORDS = Messages.load(FormWords.class);
  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  private final Reception reception;
  private final Whereabouts whereabouts;
  private final NamedOfficials officials;
  private final InstantSource clock;

  public ReportRoutes(
      Reception reception, Whereabouts whereabouts, NamedOfficials officials, InstantSource clock) {
    this.reception = reception;
    this.whereabouts = whereabouts;
    this.officials = officials;
    this.clock = clock;
  }

  public void mount(WebShell shell) {
    shell.operation("takeReport", this::take).alsoInOutage("/api/v1/reports");
  }

  /** The account of the operator who sends it, if one does. */
  static Optional<UUID> operator(RoutingContext ctx) {
    return Viewer.in(ctx).filter(viewer -> viewer.role().isOfTheHotline()).map(Viewer::accountId);
  }

  private Future<Answer> take(RoutingContext ctx) {
    var words = WORDS.in(Language.of(ctx));
    var sent = Asked.json(ctx);
    var form = new ReportForm(whereabouts, words, clock.instant());
    var draft = form.read(sent, operator(ctx));
    var key = key(ctx, form.errors(), words);
    return officials
        .check(draft, form.errors(), words)
        .compose(errors -> take(ctx, draft, Sending.of(operator(ctx), key, sent), errors, words));
  }

  private Future<Answer> take(
      RoutingContext ctx, ReportDraft draft, Sending sending, FieldErrors errors, FormWords words) {
    errors.throwIfAny();
    return reception
        .take(draft, sending)
        .recover(failure -> notTaken(failure, words))
        .map(taking -> answer(taking, words));
  }

  /** Whoever sends a report must know what to do instead. The failure's class alone is logged. */
  private static Future<Taking> notTaken(Throwable failure, FormWords words) {
    LOG.atError()
        .addKeyValue("failure", failure.getClass().getName())
        .log("a report from a program could not be taken");
    return Future.failedFuture(Problem.of(503, "not-taken", words.notTakenCall()));
  }

  private static Optional<String> key(RoutingContext ctx, FieldErrors errors, FormWords words) {
    var key = Asked.header(ctx, KEY);
    var fits =
        key.map(given -> !given.isBlank() && given.length() <= LONGEST_KEY).orElse(true);
    errors.unless(fits, KEY, words.keyTooLong());
    return key;
  }

  private static Answer answer(Taking taking, FormWords words) {
    return switch (taking) {
      case Taking.Taken(var _, var number, var receipt, var receivedAt) ->
        Answer.json(
            201,
            new JsonObject()
                .put("receipt", receipt.digits())
                .put("reportNumber", number.text())
                .put("receivedAt", receivedAt.toString()));
      case Taking.Kept(var receipt, var keptAt) ->
        Answer.json(
            202,
            new JsonObject()
                .put("receipt", receipt.digits())
                .put("receivedAt", keptAt.toString())
                .put("notice", words.keptCall()));
      case Taking.KeyUsedOtherwise _ ->
        throw Problem.of(409, "key-used-otherwise", words.keyUsedOtherwise());
    };
  }
}
