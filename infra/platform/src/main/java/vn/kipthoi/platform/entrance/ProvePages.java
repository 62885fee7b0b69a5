package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.OwnAccount;
import vn.kipthoi.platform.signin.SignIn;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.ReturnPath;
import vn.kipthoi.platform.web.Source;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * The password, asked for again before what is grave, and a new one.
 *
 * <pre>
 *   GET  /account/prove       ?then= is where to go on
 *   POST /account/prove
 *   GET  /account/password
 *   POST /account/password
 * </pre>
 */
final class ProvePages {

  private static final String PROVE = AccountPages.PATH + "/prove";
  private static final String PASSWORD = AccountPages.PATH + "/password";

  private final SignIn signIn;
  private final OwnAccount own;
  private final Sudo sudo;

  ProvePages(SignIn signIn, OwnAccount own, Sudo sudo) {
    this.signIn = signIn;
    this.own = own;
    this.sudo = sudo;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PROVE, Access.signedIn(), ctx -> ask(ctx, 200, ""))
        .page(POST, PROVE, Access.signedIn(), this::prove)
        .page(GET, PASSWORD, Access.signedIn(), ctx -> form(ctx, 200, new FieldErrors()))
        .page(POST, PASSWORD, Access.signedIn(), this::change);
  }

  /** To this page first, and then to where they wanted to go. */
  static Answer first(RoutingContext ctx, String then) {
    var path = PROVE + "?" + ReturnPath.PARAMETER + "=" + EntranceSheet.encoded(then);
    return Answer.seeOther(Page.of(ctx).href(path));
  }

  private Future<Answer> ask(RoutingContext ctx, int status, String mistake) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    return own.factors(Viewer.of(ctx)).map(factors -> {
      var content = new StaticTemplates()
          .prove(page, words, EntranceSheet.then(ctx), mistake, factors.password());
      return EntranceSheet.console(page, words.proveTitle(), status, content);
    });
  }

  private Future<Answer> prove(RoutingContext ctx) {
    var words = EntranceSheet.words(Page.of(ctx));
    return knows(ctx, "password")
        .compose(knows -> knows
            .map(yes -> yes
                ? sudo.proved(ctx).map(proved -> onward(ctx))
                : ask(ctx, 401, words.passwordWrong()))
            .orElseGet(() -> ask(ctx, 429, words.waitALittle())));
  }

  private Future<Optional<Boolean>> knows(RoutingContext ctx, String field) {
    var password = new Secret(Asked.formAsTyped(ctx, field));
    return signIn.knowsPassword(Viewer.of(ctx), password, Source.caller(ctx));
  }

  private static Answer onward(RoutingContext ctx) {
    var then = EntranceSheet.then(ctx);
    return Answer.seeOther(Page.of(ctx).href(then.isEmpty() ? AccountPages.PATH : then));
  }

  private Future<Answer> form(RoutingContext ctx, int status, FieldErrors errors) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    var content = new StaticTemplates().password(page, words, errors);
    return Future.succeededFuture(
        EntranceSheet.console(page, words.passwordTitle(), status, content));
  }

  private Future<Answer> change(RoutingContext ctx) {
    var words = EntranceSheet.words(Page.of(ctx));
    var errors = NewPassword.errors(words, ctx, Viewer.of(ctx).username());
    return knows(ctx, "current").compose(knows -> {
      errors.unless(
          knows.orElse(false),
          "current",
          knows.isPresent() ? words.passwordWrong() : words.waitALittle());
      return errors.isEmpty() ? changed(ctx) : form(ctx, 422, errors);
    });
  }

  private Future<Answer> changed(RoutingContext ctx) {
    var password = new Secret(Asked.formAsTyped(ctx, NewPassword.FIELD));
    return own.changePassword(Viewer.of(ctx), AccountPages.token(ctx), password)
        .map(done -> Answer.seeOther(Page.of(ctx).href(AccountPages.PATH + "?done=password")));
  }
}
