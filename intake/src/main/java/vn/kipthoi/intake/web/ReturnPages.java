package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.intake.Receipt;
import vn.kipthoi.intake.Said;
import vn.kipthoi.intake.WhatBecameOfIt;
import vn.kipthoi.intake.talk.ComingBack;
import vn.kipthoi.intake.talk.ComingBack.Caller;
import vn.kipthoi.intake.talk.ComingBack.Ruled;
import vn.kipthoi.intake.web.template.StaticTemplates;
import vn.kipthoi.platform.sql.Outage;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.PublicFrame;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;

/**
 * The page for a reporter who comes back: the receipt, and behind it how far things are, what was
 * answered, and room to add. Whole without scripts; what was added is never shown again.
 *
 * <pre>
 *   GET  /progress   asks for the receipt
 *   POST /progress   and answers; go=add, contact or pin does something first
 * </pre>
 */
public final class ReturnPages {

  private static final Messages<PublicWords> WORDS = Messages.load(PublicWords.class);
  private static final Messages<TalkWords> TALK_WORDS = Messages.load(TalkWords.class);
  private static final Messages<FormWords> FORM_WORDS = Messages.load(FormWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final int UNPROCESSABLE = 422;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int UNAVAILABLE = 503;

  /** Where each form begins, by the word of its button. */
  private static final Map<String, String> FIRST_FIELDS =
      Map.of("add", "text", "contact", "mayCall", "pin", "newPin");

  private static final List<String> FIELDS = List.of(
      Typed.KEY,
      ReturnView.RECEIPT,
      ReturnView.PIN,
      "newPin",
      "text",
      Typed.DANGER,
      Typed.ABUSER_NEAR,
      Typed.INJURED,
      Typed.SAFE_TONIGHT,
      Typed.SELF_HARM,
      "mayCall",
      "hours.from",
      "hours.until",
      "mayLeaveAnswers",
      "ifSomebodyElse",
      "how");
  private static final List<String> ADDED = List.of(
      "text", Typed.DANGER, Typed.ABUSER_NEAR, Typed.INJURED, Typed.SAFE_TONIGHT, Typed.SELF_HARM);

  private final ComingBack talk;
  private final WhatBecameOfIt whatBecameOfIt;
  private final SlowDown slowDown;

  public ReturnPages(ComingBack talk, WhatBecameOfIt whatBecameOfIt, SlowDown slowDown) {
    this.talk = talk;
    this.whatBecameOfIt = whatBecameOfIt;
    this.slowDown = slowDown;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, "/progress", Access.everyone(), this::ask)
        .page(POST, "/progress", Access.everyone(), this::go);
  }

  /** What was done before the page is shown again. */
  private record Did(String what, FieldErrors errors) {

    static final Did NOTHING = new Did("", new FieldErrors());
  }

  private Future<Answer> ask(RoutingContext ctx) {
    return Future.succeededFuture(show(view(ctx, Typed.nothing()), 200));
  }

  private Future<Answer> go(RoutingContext ctx) {
    var typed = Typed.of(ctx, FIELDS);
    var view = view(
        ctx,
        typed.has(Typed.KEY) ? typed : typed.with(Typed.KEY, Typed.nothing().at(Typed.KEY)));
    return Receipt.parse(view.receipt())
        .map(receipt ->
            talk.recognise(receipt, Optional.of(view.pin()).filter(digits -> !digits.isBlank())))
        .orElseGet(() -> Future.succeededFuture(new Caller.Stranger()))
        .compose(caller -> switch (caller) {
          case Caller.Stranger() ->
            slowDown
                .afterWrong()
                .map(slowly -> show(view.mistaken(view.words().progressUnknown()), NOT_FOUND));
          case Caller.Erased() -> Future.succeededFuture(show(view.gone(), GONE));
          case Caller.Known known -> known(ctx, view, known);
        })
        .recover(failure -> Outage.is(failure)
            ? Future.succeededFuture(
                show(view.troubled(unsent(view, Asked.form(ctx, "go"))), UNAVAILABLE))
            : Future.failedFuture(failure));
  }

  /** Which form it was that could not be sent; nothing of it is lost. */
  private static FieldErrors unsent(ReturnView view, String go) {
    var errors = new FieldErrors();
    Optional.ofNullable(FIRST_FIELDS.get(go))
        .ifPresent(field -> errors.add(field, view.talk().notSent()));
    return errors;
  }

  private Future<Answer> known(RoutingContext ctx, ReturnView view, Caller.Known known) {
    var slowly = known.pin() == ComingBack.Pin.WRONG
        ? slowDown.afterWrong()
        : Future.<Void>succeededFuture();
    return slowly
        .compose(waited -> act(ctx, view, known))
        .compose(did -> filled(view, known)
            .map(full -> show(
                full.after(did.what(), did.errors()),
                did.errors().isEmpty() ? 200 : UNPROCESSABLE)));
  }

  private Future<ReturnView> filled(ReturnView view, Caller.Known known) {
    var answers =
        known.mayRead() ? talk.read(known.report()) : Future.succeededFuture(List.<Said>of());
    return talk.waiting(known.report())
        .compose(waiting -> answers.compose(said -> whatBecameOfIt
            .of(known.report())
            .map(ProgressRoutes::state)
            .map(state ->
                view.known(known, ProgressRoutes.text(state, view.words()), said, waiting))));
  }

  private Future<Did> act(RoutingContext ctx, ReturnView view, Caller.Known known) {
    return switch (Asked.form(ctx, "go")) {
      case "add" -> add(view, known);
      case "contact" -> rule(view, known);
      case "pin" -> choosePin(view, known);
      default -> Future.succeededFuture(Did.NOTHING);
    };
  }

  private Future<Did> add(ReturnView view, Caller.Known known) {
    var form = form(view, json(view, ADDED));
    var addition = form.addition(Optional.empty());
    return form.errors().isEmpty()
        ? talk.add(
                known.report(),
                addition,
                "page|" + view.typed().at(Typed.KEY) + "|" + json(view, ADDED))
            .map(at -> new Did(view.talk().added(), form.errors()))
        : Future.succeededFuture(new Did("", form.errors()));
  }

  private Future<Did> rule(ReturnView view, Caller.Known known) {
    var sent = json(view, List.of("mayCall", "hours.from", "hours.until", "ifSomebodyElse", "how"))
        .put("mayLeaveAnswers", view.typed().has("mayLeaveAnswers"));
    var form = form(view, sent);
    var contact = form.contact();
    return form.errors().isEmpty()
        ? talk.rule(known, contact)
            .map(ruled -> did(view, ruled, view.talk().contactSaved(), "mayCall"))
        : Future.succeededFuture(new Did("", form.errors()));
  }

  private Future<Did> choosePin(ReturnView view, Caller.Known known) {
    var form = form(view, new JsonObject().put("pin", view.typed().at("newPin")));
    var digits = form.pin();
    var errors = new FieldErrors();
    form.errors().all().forEach(error -> errors.add("newPin", error.message()));
    return errors.isEmpty()
        ? talk.choosePin(known, digits)
            .map(ruled -> did(view, ruled, view.talk().pinSaved(), "newPin"))
        : Future.succeededFuture(new Did("", errors));
  }

  private static Did did(ReturnView view, Ruled ruled, String done, String field) {
    return switch (ruled) {
      case DONE -> new Did(done, new FieldErrors());
      case WIDER -> new Did("", new FieldErrors().add(field, view.talk().wider()));
      case NEEDS_PIN -> new Did("", new FieldErrors().add(field, view.talk().needsPin()));
    };
  }

  private static TalkForm form(ReturnView view, JsonObject sent) {
    return new TalkForm(sent, FORM_WORDS.in(view.page().language()), view.talk());
  }

  /** These fields of the form, as the contract writes them. */
  private static JsonObject json(ReturnView view, List<String> fields) {
    var some = Typed.of(MultiMap.caseInsensitiveMultiMap(), List.of());
    for (var field : fields) {
      some = some.with(field, view.typed().at(field));
    }
    return some.json();
  }

  private static ReturnView view(RoutingContext ctx, Typed typed) {
    var page = Page.of(ctx);
    var language = page.language();
    return ReturnView.asking(page, WORDS.in(language), TALK_WORDS.in(language), typed);
  }

  private static Answer show(ReturnView view, int status) {
    var sheet = Sheet.of(view.words().progressTitle(), TEMPLATES.publicProgress(view))
        .status(status)
        .style(IntakeAssets.address(view.page(), "report.css"));
    return PublicFrame.show(view.page(), sheet);
  }
}
