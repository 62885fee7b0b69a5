package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.Factors;
import vn.kipthoi.platform.signin.Step;
import vn.kipthoi.platform.signin.StepPurpose;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.factor.Proof;
import vn.kipthoi.platform.signin.factor.Proposal;
import vn.kipthoi.platform.signin.factor.SecondStep;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Source;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * The second proof, after the password.
 *
 * <pre>
 *   GET  /sign-in/second-step    asks for a code of the authenticator, a recovery code or a passkey
 *   POST /sign-in/second-step
 *   GET  /sign-in/set-up         for those whose role needs a second factor and who have none
 *   POST /sign-in/set-up
 * </pre>
 */
final class SecondStepPages {

  static final String PROVE = "/sign-in/second-step";
  static final String SET_UP = "/sign-in/set-up";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Database database;
  private final SecondStep secondStep;
  private final Arrival arrival;
  private final Accounts accounts = new Accounts();

  SecondStepPages(Database database, SecondStep secondStep, Arrival arrival) {
    this.database = database;
    this.secondStep = secondStep;
    this.arrival = arrival;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PROVE, Access.everyone(), ctx -> ask(ctx, 200, ""))
        .page(POST, PROVE, Access.everyone(), this::prove)
        .page(GET, SET_UP, Access.everyone(), ctx -> offer(ctx, 200, ""))
        .page(POST, SET_UP, Access.everyone(), this::setUp);
  }

  private Future<Answer> ask(RoutingContext ctx, int status, String mistake) {
    return awaited(ctx, StepPurpose.PROVE)
        .compose(viewer -> viewer
            .map(known -> accounts
                .factors(database.client(), known.accountId())
                .map(factors -> asked(ctx, status, mistake, factors)))
            .orElseGet(() -> Future.succeededFuture(over(ctx))));
  }

  private Future<Answer> offer(RoutingContext ctx, int status, String mistake) {
    return awaited(ctx, StepPurpose.ENROL)
        .compose(viewer -> viewer
            .map(secondStep::proposal)
            .orElseGet(() -> Future.succeededFuture(Optional.empty())))
        .map(proposal ->
            proposal.map(some -> offered(ctx, status, mistake, some)).orElseGet(() -> over(ctx)));
  }

  private Future<Answer> prove(RoutingContext ctx) {
    var token = StepCookie.read(ctx).orElse("");
    return secondStep
        .prove(token, Asked.form(ctx, "code"), Source.caller(ctx))
        .compose(proof -> answer(ctx, proof, (status, mistake) -> ask(ctx, status, mistake)));
  }

  private Future<Answer> setUp(RoutingContext ctx) {
    var token = StepCookie.read(ctx).orElse("");
    return secondStep
        .enrol(token, Asked.form(ctx, "code"), Source.caller(ctx))
        .compose(proof -> answer(ctx, proof, (status, mistake) -> offer(ctx, status, mistake)));
  }

  private interface Again {
    Future<Answer> show(int status, String mistake);
  }

  private Future<Answer> answer(RoutingContext ctx, Proof proof, Again again) {
    var words = EntranceSheet.words(Page.of(ctx));
    return switch (proof) {
      case Proof.SignedIn(var session) -> arrival.enter(ctx, session);
      case Proof.SetUp(var session, var codes) ->
        arrival.place(ctx, session).map(place -> codes(ctx, codes, place));
      case Proof.Wrong() -> again.show(401, words.codeWrong());
      case Proof.Over() -> Future.succeededFuture(over(ctx));
      case Proof.SlowDown(var pause) -> again.show(429, words.codeSlowDown(pause.toSeconds() + 1));
    };
  }

  private Future<Optional<Viewer>> awaited(RoutingContext ctx, StepPurpose purpose) {
    return StepCookie.read(ctx)
        .map(secondStep::find)
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .map(step -> step.filter(found -> found.purpose() == purpose).flatMap(Step::viewer));
  }

  private static Answer asked(RoutingContext ctx, int status, String mistake, Factors factors) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    var content = TEMPLATES.secondStep(page, words, EntranceSheet.then(ctx), mistake, factors);
    return EntranceSheet.show(page, words.secondStepTitle(), status, content);
  }

  private static Answer offered(RoutingContext ctx, int status, String mistake, Proposal proposal) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    var content = TEMPLATES.setUp(
        page, words, EntranceSheet.then(ctx), mistake, proposal, QrSquare.of(proposal.address()));
    return EntranceSheet.show(page, words.setUpTitle(), status, content);
  }

  private static Answer codes(RoutingContext ctx, List<Secret> codes, String onward) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    Content content = TEMPLATES.recoveryCodes(words, codes, onward);
    return EntranceSheet.show(page, words.recoveryCodesTitle(), 200, content);
  }

  private static Answer over(RoutingContext ctx) {
    StepCookie.clear(ctx);
    return Answer.seeOther(Page.of(ctx).href(SignInNotice.OVER.path()));
  }
}
