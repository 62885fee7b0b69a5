package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.OwnAccount;
import vn.kipthoi.platform.signin.Preferences;
import vn.kipthoi.platform.signin.SecondFactorRule;
import vn.kipthoi.platform.signin.Units;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.device.BoundDevice;
import vn.kipthoi.platform.signin.device.Devices;
import vn.kipthoi.platform.signin.device.Revocation;
import vn.kipthoi.platform.signin.factor.Passkeys;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Credential;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.ReturnPath;
import vn.kipthoi.platform.web.SessionCookie;
import vn.kipthoi.platform.web.ShortcutCookie;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * One's own account.
 *
 * <pre>
 *   GET  /account
 *   POST /account/preferences
 *   POST /account/sessions/:id/end
 *   POST /account/sessions/end-all        signs out everywhere
 *   POST /account/passkeys/:id/remove
 *   POST /account/devices/:id/remove
 * </pre>
 */
final class AccountPages {

  static final String PATH = "/account";
  static final String SECURITY = PATH + "?done=passkey";

  private final OwnAccount own;
  private final Passkeys passkeys;
  private final Devices devices;
  private final Units units;
  private final SecondFactorRule rule;
  private final Sudo sudo;

  AccountPages(
      OwnAccount own,
      Passkeys passkeys,
      Devices devices,
      Units units,
      SecondFactorRule rule,
      Sudo sudo) {
    this.own = own;
    this.passkeys = passkeys;
    this.devices = devices;
    this.units = units;
    this.rule = rule;
    this.sudo = sudo;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PATH, Access.signedIn(), this::show)
        .page(POST, PATH + "/preferences", Access.signedIn(), this::prefer)
        .page(POST, PATH + "/sessions/end-all", Access.signedIn(), this::endAll)
        .page(POST, PATH + "/sessions/:id/end", Access.signedIn(), this::end)
        .page(POST, PATH + "/passkeys/:id/remove", Access.signedIn(), this::removePasskey)
        .page(POST, PATH + "/devices/:id/remove", Access.signedIn(), this::removeDevice);
  }

  private Future<Answer> show(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    var factors = own.factors(viewer);
    var keys = passkeys.of(viewer.accountId());
    var phones = devices.of(List.of(viewer.accountId()));
    var sessions = own.sessions(viewer, token(ctx));
    var preferences = own.preferences(viewer.accountId());
    return Future.all(factors, keys, phones, sessions, preferences)
        .map(all -> shown(
            ctx,
            new AccountView(
                viewer,
                viewer.unitCode().flatMap(units::name),
                factors.result(),
                keys.result(),
                phones.result(),
                sessions.result(),
                preferences.result(),
                rule.requires(viewer.role()),
                Asked.query(ctx, "done").orElse(""))));
  }

  private static Answer shown(RoutingContext ctx, AccountView view) {
    var page = Page.of(ctx);
    var words = EntranceSheet.words(page);
    var content = new StaticTemplates().account(page, words, view, done(words, view.done()));
    return EntranceSheet.console(page, words.accountTitle(), 200, content);
  }

  private static String done(EntranceWords words, String done) {
    return switch (done) {
      case "passkey" -> words.donePasskey();
      case "password" -> words.donePassword();
      case "preferences" -> words.donePreferences();
      case "ended" -> words.doneEnded();
      case "removed" -> words.doneRemoved();
      default -> "";
    };
  }

  private Future<Answer> prefer(RoutingContext ctx) {
    var language = Asked.form(ctx, "language").equals("en") ? "en" : "vi";
    var shortcuts = Asked.form(ctx, "shortcuts").equals("on");
    ShortcutCookie.set(ctx, shortcuts);
    return own.prefer(Viewer.of(ctx), new Preferences(language, shortcuts))
        .map(Answer.seeOther(
            PATH + "?done=preferences" + (language.equals("en") ? "&lang=en" : "")));
  }

  private Future<Answer> end(RoutingContext ctx) {
    return own.end(Viewer.of(ctx), Asked.pathUuid(ctx, "id")).map(ended -> done(ctx, "ended"));
  }

  private Future<Answer> endAll(RoutingContext ctx) {
    return own.endEverywhere(Viewer.of(ctx)).map(ended -> {
      SessionCookie.clear(ctx);
      return Answer.seeOther(Page.of(ctx).href(ReturnPath.SIGN_IN + "?left=yes"))
          .with("Clear-Site-Data", "\"storage\"");
    });
  }

  private Future<Answer> removePasskey(RoutingContext ctx) {
    var passkey = Asked.pathUuid(ctx, "id");
    return sudo.isProved(ctx)
        .compose(proved -> proved
            ? passkeys.remove(Viewer.of(ctx), passkey).map(removed -> done(ctx, "removed"))
            : Future.succeededFuture(ProvePages.first(ctx, PATH)));
  }

  private Future<Answer> removeDevice(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    return devices
        .of(List.of(viewer.accountId()))
        .map(all -> owned(all, Asked.pathUuid(ctx, "id")).orElseThrow(Problem::notFound))
        .compose(device -> devices.revoke(device, Revocation.OWN, viewer))
        .map(revoked -> done(ctx, "removed"));
  }

  private static Optional<BoundDevice> owned(List<BoundDevice> all, UUID id) {
    return all.stream().filter(device -> device.id().equals(id)).findFirst();
  }

  private static Answer done(RoutingContext ctx, String what) {
    return Answer.seeOther(Page.of(ctx).href(PATH + "?done=" + what));
  }

  static String token(RoutingContext ctx) {
    return Credential.recognised(ctx).orElseThrow(Problem::unauthorized).token();
  }
}
