package vn.kipthoi.platform.entrance;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Units;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.accounts.AccountLine;
import vn.kipthoi.platform.signin.accounts.AccountOffice;
import vn.kipthoi.platform.signin.accounts.AccountSearch;
import vn.kipthoi.platform.signin.accounts.Change;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * Accounts, as programs of administrators keep them.
 *
 * <pre>
 *   GET    /api/v1/accounts                          findAccounts
 *   POST   /api/v1/accounts                          inviteAccount
 *   PUT    /api/v1/accounts/{account}/role           changeAccount
 *   PUT    /api/v1/accounts/{account}/suspension     suspendAccount
 *   DELETE /api/v1/accounts/{account}/suspension     resumeAccount
 *   DELETE /api/v1/accounts/{account}/sessions       endAccountSessions
 *   PUT    /api/v1/administrator-requests/{request}  decideAdministrator
 * </pre>
 */
final class AccountRoutes {

  private static final Messages<AccountsWords> WORDS = Messages.load(AccountsWords.class);
  private static final int LONGEST_REASON = 500;

  private final AccountOffice office;
  private final Units units;

  AccountRoutes(AccountOffice office, Units units) {
    this.office = office;
    this.units = units;
  }

  void mount(WebShell shell) {
    shell
        .operation("findAccounts", this::find)
        .operation("inviteAccount", this::invite)
        .operation("changeAccount", this::change)
        .operation("suspendAccount", this::suspend)
        .operation(
            "resumeAccount",
            ctx -> came(ctx, office.resume(Asked.pathUuid(ctx, "account"), Viewer.of(ctx))))
        .operation(
            "endAccountSessions",
            ctx -> came(ctx, office.endEverywhere(Asked.pathUuid(ctx, "account"), Viewer.of(ctx))))
        .operation("decideAdministrator", this::decide);
  }

  private Future<Answer> find(RoutingContext ctx) {
    var search = new AccountSearch(
        Asked.query(ctx, "q").map(String::strip).orElse(""),
        Asked.query(ctx, "role").flatMap(Role::of),
        Asked.query(ctx, "unit"),
        Asked.query(ctx, "page").map(Integer::parseInt).orElse(0));
    return office.find(search).map(found -> {
      var accounts = new JsonArray();
      found.stream().limit(AccountSearch.PAGE).map(AccountRoutes::json).forEach(accounts::add);
      return Answer.ok(
          JsonObject.of("accounts", accounts, "more", found.size() > AccountSearch.PAGE));
    });
  }

  private Future<Answer> invite(RoutingContext ctx) {
    var words = WORDS.in(Page.of(ctx).language());
    var form = form(Asked.json(ctx));
    form.errors(words, units).throwIfAny();
    return office
        .invite(form.account(), words.waitsForAnother(), Viewer.of(ctx))
        .map(invited -> invited.orElseThrow(
            () -> Problem.unprocessable(new FieldErrors().add("username", words.usernameTaken()))))
        .map(invited -> Answer.created(
            AccountAdministration.PATH + "/" + invited.account(),
            JsonObject.of(
                "id",
                invited.account().toString(),
                "invitation",
                InvitationPages.PATH + invited.link().reveal())));
  }

  private Future<Answer> change(RoutingContext ctx) {
    var form = form(Asked.json(ctx));
    form.roleErrors(WORDS.in(Page.of(ctx).language()), units).throwIfAny();
    var account = Asked.pathUuid(ctx, "account");
    return came(ctx, office.change(account, form.knownRole(), form.unitCode(), Viewer.of(ctx)));
  }

  private Future<Answer> suspend(RoutingContext ctx) {
    var words = WORDS.in(Page.of(ctx).language());
    var why = text(Asked.json(ctx), "why");
    new FieldErrors()
        .unless(
            !why.isEmpty() && why.length() <= LONGEST_REASON,
            "why",
            words.reasonMissing(LONGEST_REASON))
        .throwIfAny();
    return came(ctx, office.suspend(Asked.pathUuid(ctx, "account"), why, Viewer.of(ctx)));
  }

  private Future<Answer> decide(RoutingContext ctx) {
    var granted = Asked.json(ctx).getBoolean("granted");
    return came(ctx, office.decide(Asked.pathUuid(ctx, "request"), granted, Viewer.of(ctx)));
  }

  private static Future<Answer> came(RoutingContext ctx, Future<Change> change) {
    var words = WORDS.in(Page.of(ctx).language());
    return change.map(came -> switch (came) {
      case DONE -> Answer.noContent();
      case ASKED -> Answer.json(202, JsonObject.of("asked", true));
      case GONE -> throw Problem.notFound();
      case LAST_ADMINISTRATOR ->
        throw Problem.of(409, "last-administrator", words.lastAdministrator());
      case NEEDS_ANOTHER -> throw Problem.of(409, "needs-another", words.needsAnother());
      case OWN_ACCOUNT -> throw Problem.of(409, "own-account", words.ownAccount());
    });
  }

  private static AccountForm form(JsonObject sent) {
    return new AccountForm(
        text(sent, "username"), text(sent, "name"), text(sent, "role"), text(sent, "unit"));
  }

  private static String text(JsonObject sent, String field) {
    return Optional.ofNullable(sent.getValue(field))
        .map(Object::toString)
        .orElse("")
        .strip();
  }

  private static JsonObject json(AccountLine line) {
    var json = JsonObject.of(
        "id", line.id().toString(),
        "username", line.username(),
        "name", line.displayName(),
        "role", line.role().word(),
        "password", line.password(),
        "secondFactor", line.secondFactor(),
        "sessions", line.sessions());
    line.unitCode().ifPresent(unit -> json.put("unit", unit));
    line.suspended().ifPresent(why -> json.put("suspended", why));
    line.request().ifPresent(request -> json.put("request", request.id().toString()));
    return json;
  }
}
