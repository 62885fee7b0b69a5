package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Units;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.accounts.AccountLine;
import vn.kipthoi.platform.signin.accounts.AccountOffice;
import vn.kipthoi.platform.signin.accounts.AccountSearch;
import vn.kipthoi.platform.signin.accounts.Change;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.SessionCookie;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * Accounts and roles, for administrators.
 *
 * <pre>
 *   GET  /admin/accounts                       list and search
 *   GET  /admin/accounts/new                   and POST
 *   GET  /admin/accounts/:id
 *   POST /admin/accounts/:id/change            role and unit
 *   POST /admin/accounts/:id/suspend           /resume  /end-sessions  /link
 *   POST /admin/accounts/requests/:id/grant    /refuse
 * </pre>
 */
final class AccountAdministration {

  static final String PATH = "/admin/accounts";

  private static final Access ACCESS = Access.only(Role.ADMINISTRATOR);
  private static final int LONGEST_REASON = 500;
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final Messages<AccountsWords> WORDS = Messages.load(AccountsWords.class);

  private final AccountOffice office;
  private final Units units;

  AccountAdministration(AccountOffice office, Units units) {
    this.office = office;
    this.units = units;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PATH, ACCESS, this::list)
        .page(
            GET,
            PATH + "/new",
            ACCESS,
            ctx -> blank(ctx, 200, AccountForm.empty(), new FieldErrors()))
        .page(POST, PATH + "/new", ACCESS, this::add)
        .page(POST, PATH + "/requests/:id/grant", ACCESS, ctx -> decide(ctx, true))
        .page(POST, PATH + "/requests/:id/refuse", ACCESS, ctx -> decide(ctx, false))
        .page(GET, PATH + "/:id", ACCESS, ctx -> show(ctx, 200, new FieldErrors(), ""))
        .page(POST, PATH + "/:id/change", ACCESS, this::change)
        .page(POST, PATH + "/:id/suspend", ACCESS, this::suspend)
        .page(POST, PATH + "/:id/resume", ACCESS, ctx -> done(ctx, office.resume(id(ctx), by(ctx))))
        .page(
            POST,
            PATH + "/:id/end-sessions",
            ACCESS,
            ctx -> done(ctx, office.endEverywhere(id(ctx), by(ctx))))
        .page(POST, PATH + "/:id/link", ACCESS, this::link)
        .area(new Area(
            Area.Part.ACCESS,
            PATH,
            language -> WORDS.in(language).accountsMenu(),
            language -> WORDS.in(language).accountsLead(),
            Set.of(Role.ADMINISTRATOR)))
        .menu(new MenuEntry(
                PATH, language -> WORDS.in(language).accountsMenu(), Set.of(Role.ADMINISTRATOR))
            .nowAndThen());
  }

  private Future<Answer> list(RoutingContext ctx) {
    var search = search(ctx);
    return office.find(search).map(found -> {
      var page = Page.of(ctx);
      var words = WORDS.in(page.language());
      var view = AccountListView.of(search, found, by(ctx));
      var content = TEMPLATES.accounts(page, words, units, view);
      return EntranceSheet.area(page, words.accountsTitle(), 200, content);
    });
  }

  private static AccountSearch search(RoutingContext ctx) {
    var page = Asked.query(ctx, "page").filter(text -> text.matches("\\d{1,4}"));
    return new AccountSearch(
        Asked.query(ctx, "q").map(String::strip).orElse(""),
        Asked.query(ctx, "role").flatMap(Role::of),
        Asked.query(ctx, "unit"),
        page.map(Integer::parseInt).orElse(0));
  }

  private Future<Answer> blank(
      RoutingContext ctx, int status, AccountForm form, FieldErrors errors) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    var content = TEMPLATES.accountNew(page, words, form, errors);
    return Future.succeededFuture(
        EntranceSheet.area(page, words.accountNewTitle(), status, content));
  }

  private Future<Answer> add(RoutingContext ctx) {
    var words = WORDS.in(Page.of(ctx).language());
    var form = AccountForm.of(ctx);
    var errors = form.errors(words, units);
    if (!errors.isEmpty()) {
      return blank(ctx, 422, form, errors);
    }
    return office
        .invite(form.account(), words.waitsForAnother(), by(ctx))
        .compose(invited -> invited
            .map(made -> linked(ctx, made.account(), made.link()))
            .orElseGet(() ->
                blank(ctx, 422, form, new FieldErrors().add("username", words.usernameTaken()))));
  }

  private Future<Answer> link(RoutingContext ctx) {
    return office
        .linkAnew(id(ctx), by(ctx))
        .compose(link -> linked(ctx, id(ctx), link.orElseThrow(Problem::notFound)));
  }

  /** The link is shown by the answer itself, once, and stands in no address. */
  private Future<Answer> linked(RoutingContext ctx, UUID account, Secret link) {
    return office.find(account).map(found -> {
      var page = Page.of(ctx);
      var words = WORDS.in(page.language());
      var scheme = SessionCookie.isSecure(ctx) ? "https://" : "http://";
      var address = scheme + ctx.request().authority() + InvitationPages.PATH + link.reveal();
      var content = TEMPLATES.accountLink(
          page, words, found.orElseThrow(Problem::notFound), address, QrSquare.of(address));
      return EntranceSheet.area(page, words.linkTitle(), 200, content);
    });
  }

  private Future<Answer> show(RoutingContext ctx, int status, FieldErrors errors, String mistake) {
    return office.find(id(ctx)).map(found -> {
      var line = found.orElseThrow(Problem::notFound);
      var page = Page.of(ctx);
      var words = WORDS.in(page.language());
      var content = TEMPLATES.accountOne(
          page, words, units, line, typed(ctx, line), errors, said(ctx, words, mistake), by(ctx));
      return EntranceSheet.area(page, line.displayName(), status, content);
    });
  }

  private static AccountForm typed(RoutingContext ctx, AccountLine line) {
    return Asked.form(ctx, "role").isEmpty()
        ? new AccountForm(
            line.username(),
            line.displayName(),
            line.role().word(),
            line.unitCode().orElse(""))
        : AccountForm.of(ctx);
  }

  private static String said(RoutingContext ctx, AccountsWords words, String mistake) {
    return Asked.query(ctx, "done")
        .map(done -> done.equals("asked") ? words.changeAsked() : words.changeDone())
        .filter(done -> mistake.isEmpty())
        .orElse(mistake);
  }

  private Future<Answer> change(RoutingContext ctx) {
    var form = AccountForm.of(ctx);
    var errors = form.roleErrors(WORDS.in(Page.of(ctx).language()), units);
    return errors.isEmpty()
        ? done(ctx, office.change(id(ctx), form.knownRole(), form.unitCode(), by(ctx)))
        : show(ctx, 422, errors, "");
  }

  private Future<Answer> suspend(RoutingContext ctx) {
    var words = WORDS.in(Page.of(ctx).language());
    var why = Asked.form(ctx, "why");
    return why.isEmpty() || why.length() > LONGEST_REASON
        ? show(ctx, 422, new FieldErrors().add("why", words.reasonMissing(LONGEST_REASON)), "")
        : done(ctx, office.suspend(id(ctx), why, by(ctx)));
  }

  private Future<Answer> decide(RoutingContext ctx, boolean granted) {
    var words = WORDS.in(Page.of(ctx).language());
    return office.decide(id(ctx), granted, by(ctx)).map(change -> switch (change) {
      case NEEDS_ANOTHER -> throw Problem.of(409, "needs-another", words.needsAnother());
      case GONE -> throw Problem.notFound();
      default -> Answer.seeOther(Page.of(ctx).href(PATH));
    });
  }

  private Future<Answer> done(RoutingContext ctx, Future<Change> change) {
    var words = WORDS.in(Page.of(ctx).language());
    return change.compose(came -> switch (came) {
      case DONE -> Future.succeededFuture(there(ctx, "yes"));
      case ASKED -> Future.succeededFuture(there(ctx, "asked"));
      case GONE -> Future.succeededFuture(there(ctx, "yes"));
      case LAST_ADMINISTRATOR -> show(ctx, 409, new FieldErrors(), words.lastAdministrator());
      case NEEDS_ANOTHER -> show(ctx, 409, new FieldErrors(), words.needsAnother());
      case OWN_ACCOUNT -> show(ctx, 409, new FieldErrors(), words.ownAccount());
    });
  }

  private static Answer there(RoutingContext ctx, String done) {
    return Answer.seeOther(Page.of(ctx).href(PATH + "/" + id(ctx) + "?done=" + done));
  }

  private static UUID id(RoutingContext ctx) {
    return Asked.pathUuid(ctx, "id");
  }

  private static Viewer by(RoutingContext ctx) {
    return Viewer.of(ctx);
  }
}
