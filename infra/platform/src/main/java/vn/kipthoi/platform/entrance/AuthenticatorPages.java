package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.factor.OwnFactors;
import vn.kipthoi.platform.signin.factor.Proposal;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * One's own authenticator and recovery codes. All of it asks for the password first.
 *
 * <pre>
 *   GET  /account/authenticator          the square to scan
 *   POST /account/authenticator          its first code
 *   POST /account/authenticator/remove
 *   POST /account/recovery-codes         ten new ones
 * </pre>
 */
final class AuthenticatorPages {

  private static final String PATH = AccountPages.PATH + "/authenticator";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final OwnFactors factors;
  private final Sudo sudo;

  AuthenticatorPages(OwnFactors factors, Sudo sudo) {
    this.factors = factors;
    this.sudo = sudo;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PATH, Access.signedIn(), ctx -> proved(ctx, PATH, () -> offer(ctx, 200, "")))
        .page(POST, PATH, Access.signedIn(), ctx -> proved(ctx, PATH, () -> confirm(ctx)))
        .page(
            POST,
            PATH + "/remove",
            Access.signedIn(),
            ctx -> proved(ctx, AccountPages.PATH, () -> remove(ctx)))
        .page(
            POST,
            AccountPages.PATH + "/recovery-codes",
            Access.signedIn(),
            ctx -> proved(ctx, AccountPages.PATH, () -> renew(ctx)));
  }

  private interface Work {
    Future<Answer> go();
  }

  private Future<Answer> proved(RoutingContext ctx, String then, Work work) {
    return sudo.isProved(ctx)
        .compose(
            proved -> proved ? work.go() : Future.succeededFuture(ProvePages.first(ctx, then)));
  }

  private Future<Answer> offer(RoutingContext ctx, int status, String mistake) {
    return factors
        .proposal(Viewer.of(ctx))
        .map(proposal -> proposal
            .map(some -> offered(ctx, status, mistake, some))
            .orElseGet(() -> Answer.seeOther(Page.of(ctx).href(AccountPages.PATH))));
  }

  private Future<Answer> confirm(RoutingContext ctx) {
    var words = EntranceSheet.words(Page.of(ctx));
    return factors
        .confirm(Viewer.of(ctx), Asked.form(ctx, "code"))
        .compose(codes -> codes
            .map(some -> Future.succeededFuture(codes(ctx, some)))
            .orElseGet(() -> offer(ctx, 422, words.codeWrong())));
  }

  private Future<Answer> renew(RoutingContext ctx) {
    return factors.renewCodes(Viewer.of(ctx)).map(codes -> codes(ctx, codes));
  }

  private Future<Answer> remove(RoutingContext ctx) {
    return factors
        .remove(Viewer.of(ctx))
        .map(removed -> Answer.seeOther(Page.of(ctx).href(AccountPages.PATH + "?done=removed")));
  }

  private static Answer offered(RoutingContext ctx, int status, String mistake, Proposal proposal) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    var content =
        TEMPLATES.authenticator(page, words, mistake, proposal, QrSquare.of(proposal.address()));
    return EntranceSheet.console(page, words.setUpTitle(), status, content);
  }

  private static Answer codes(RoutingContext ctx, List<Secret> codes) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    var content = TEMPLATES.recoveryCodes(words, codes, page.href(AccountPages.PATH));
    return EntranceSheet.console(page, words.recoveryCodesTitle(), 200, content);
  }
}
