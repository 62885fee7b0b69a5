package vn.kipthoi.intake.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.talk.ComingBack;
import vn.kipthoi.intake.talk.ComingBack.Caller;
import vn.kipthoi.intake.talk.ComingBack.Ruled;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * What a reporter may do who came back with the receipt, as programs send it. A wrong receipt gets one
 * and the same answer, after a wait.
 *
 * <pre>
 *   GET  /api/v1/reports/answers     readAnswers
 *   POST /api/v1/reports/messages    addToReport
 *   PUT  /api/v1/reports/contact     ruleContact
 *   PUT  /api/v1/reports/pin         choosePin
 * </pre>
 */
public final class TalkRoutes {

  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);
  static final Messages<TalkWords> WORDS = Messages.load(TalkWords.class);
  private static final String SCHEME = "Receipt ";
  private static final String PIN = "Reading-Pin";
  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;
  private static final int NOT_FOUND = 404;
  private static final int FORBIDDEN = 403;

  private final ComingBack talk;
  private final SlowDown slowDown;

  public TalkRoutes(ComingBack talk, SlowDown slowDown) {
    this.talk = talk;
    this.slowDown = slowDown;
  }

  public void mount(WebShell shell) {
    shell
        .operation("readAnswers", this::read)
        .operation("addToReport", this::add)
        .operation("ruleContact", this::rule)
        .operation("choosePin", this::choosePin);
  }

  static Optional<Receipt> receipt(RoutingContext ctx) {
    return Asked.header(ctx, "Authorization")
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .flatMap(header -> Receipt.parse(header.substring(SCHEME.length())));
  }

  private Future<Answer> read(RoutingContext ctx) {
    var words = words(ctx);
    return caller(ctx)
        .compose(known -> known.mayRead()
            ? talk.read(known.report()).map(said -> Answer.ok(json(said, words)))
            : Future.failedFuture(Problem.of(FORBIDDEN, "pin-needed", refusal(known, words))));
  }

  private Future<Answer> add(RoutingContext ctx) {
    var form = form(ctx);
    var addition = form.addition(ReportRoutes.operator(ctx));
    var key = Asked.header(ctx, KEY);
    form.errors()
        .unless(
            key.map(given -> !given.isBlank() && given.length() <= LONGEST_KEY).orElse(true),
            KEY,
            FORM_WORDS.in(Language.of(ctx)).keyTooLong());
    form.errors().throwIfAny();
    return caller(ctx)
        .compose(known -> talk.add(
            known.report(), addition, key.orElseGet(() -> UUID.randomUUID().toString())))
        .map(at -> Answer.json(201, new JsonObject().put("receivedAt", at.toString())));
  }

  private Future<Answer> rule(RoutingContext ctx) {
    var form = form(ctx);
    var contact = form.contact();
    form.errors().throwIfAny();
    return caller(ctx).compose(known -> talk.rule(known, contact)).map(ruled -> answer(ctx, ruled));
  }

  private Future<Answer> choosePin(RoutingContext ctx) {
    var form = form(ctx);
    var digits = form.pin();
    form.errors().throwIfAny();
    return caller(ctx)
        .compose(known -> talk.choosePin(known, digits))
        .map(ruled -> answer(ctx, ruled));
  }

  private Future<Caller.Known> caller(RoutingContext ctx) {
    var recognised = receipt(ctx)
        .map(receipt -> talk.recognise(receipt, Asked.header(ctx, PIN)))
        .orElseGet(() -> Future.succeededFuture(new Caller.Stranger()));
    return recognised.compose(caller -> switch (caller) {
      case Caller.Stranger() ->
        slowDown
            .afterWrong()
            .compose(slowly -> Future.failedFuture(
                Problem.of(NOT_FOUND, "receipt-unknown", words(ctx).unknownReceipt())));
      case Caller.Erased() ->
        Future.failedFuture(ProgressRoutes.erased(ProgressRoutes.WORDS.in(Language.of(ctx))));
      case Caller.Known known ->
        known.pin() == ComingBack.Pin.WRONG
            ? slowDown.afterWrong().map(known)
            : Future.succeededFuture(known);
    });
  }

  private static Answer answer(RoutingContext ctx, Ruled ruled) {
    return switch (ruled) {
      case DONE -> Answer.noContent();
      case WIDER -> throw Problem.of(FORBIDDEN, "wider-than-before", words(ctx).wider());
      case NEEDS_PIN -> throw Problem.of(FORBIDDEN, "pin-needed", words(ctx).needsPin());
    };
  }

  static String refusal(Caller.Known known, TalkWords words) {
    return switch (known.pin()) {
      case WRONG -> words.pinWrong();
      case PAUSED -> words.pinPaused();
      case NOT_CHOSEN, NOT_GIVEN, RIGHT -> words.pinHint();
    };
  }

  /** An outcome in the words of the page, before whatever else was written. */
  static String text(Said said, TalkWords words) {
    var written = said.text().revealFor(Purpose.SHOWING_TO_ITS_GIVER);
    return said.outcome()
        .map(outcome -> (outcome(outcome, words) + "\n" + written).strip())
        .orElse(written);
  }

  private static String outcome(Said.Outcome outcome, TalkWords words) {
    return switch (outcome) {
      case BEING_WORKED_ON -> words.outcomeBeingWorkedOn();
      case LOOKED_AFTER -> words.outcomeLookedAfter();
      case HANDED_ON -> words.outcomeHandedOn();
      case NO_FURTHER_STEP -> words.outcomeNoFurtherStep();
    };
  }

  private static JsonObject json(List<Said> answers, TalkWords words) {
    var list = new JsonArray();
    answers.forEach(said -> list.add(new JsonObject()
        .put("at", said.at().toString())
        .put("kind", said.kind().word())
        .put("text", text(said, words))
        .put("new", said.isUnread())));
    return new JsonObject().put("answers", list);
  }

  private static TalkForm form(RoutingContext ctx) {
    return new TalkForm(Asked.json(ctx), FORM_WORDS.in(Language.of(ctx)), words(ctx));
  }

  private static TalkWords words(RoutingContext ctx) {
    return WORDS.in(Language.of(ctx));
  }
}
