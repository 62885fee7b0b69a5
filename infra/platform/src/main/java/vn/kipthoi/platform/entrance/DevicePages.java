package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.device.Devices;
import vn.kipthoi.platform.signin.device.PinOutcome;
import vn.kipthoi.platform.signin.device.PinRule;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.DeviceCredential;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Source;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * A team's phone: bound once with a code, opened with six digits.
 *
 * <pre>
 *   GET  /sign-in/phone         the PIN, on a phone that is bound; else the code
 *   POST /sign-in/phone         the PIN
 *   GET  /sign-in/phone/bind    the code, and a PIN to choose
 *   POST /sign-in/phone/bind
 * </pre>
 */
final class DevicePages {

  static final String PATH = "/sign-in/phone";
  private static final Messages<PhoneWords> WORDS = Messages.load(PhoneWords.class);
  private static final String BIND = PATH + "/bind";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Devices devices;
  private final Arrival arrival;

  DevicePages(Devices devices, Arrival arrival) {
    this.devices = devices;
    this.arrival = arrival;
  }

  void mount(WebShell shell) {
    shell
        .page(GET, PATH, Access.everyone(), ctx -> ask(ctx, 200, ""))
        .page(POST, PATH, Access.everyone(), this::enter)
        .page(GET, BIND, Access.everyone(), ctx -> offer(ctx, 200, new FieldErrors(), ""))
        .page(POST, BIND, Access.everyone(), this::bind);
  }

  private Future<Answer> ask(RoutingContext ctx, int status, String mistake) {
    var credential = DeviceCredential.of(ctx);
    if (credential.isEmpty()) {
      return Future.succeededFuture(Answer.seeOther(EntranceSheet.onward(ctx, BIND)));
    }
    return devices
        .owner(credential.get())
        .map(owner -> owner
            .map(viewer -> asked(ctx, status, mistake, viewer.displayName()))
            .orElseGet(() -> unbound(ctx)));
  }

  private Future<Answer> enter(RoutingContext ctx) {
    var words = WORDS.in(Page.of(ctx).language());
    var pin = new Secret(Asked.form(ctx, "pin"));
    return devices
        .signIn(DeviceCredential.of(ctx).orElse(""), pin, Source.caller(ctx))
        .compose(outcome -> switch (outcome) {
          case PinOutcome.SignedIn(var session) -> arrival.enter(ctx, session);
          case PinOutcome.Bound(var session, var credential) -> arrival.enter(ctx, session);
          case PinOutcome.Wrong(var left) -> ask(ctx, 401, words.pinWrong(left));
          case PinOutcome.SlowDown(var pause) -> ask(ctx, 429, words.waitALittle());
          case PinOutcome.Unbound() -> Future.succeededFuture(unbound(ctx));
        });
  }

  private Future<Answer> bind(RoutingContext ctx) {
    var words = WORDS.in(Page.of(ctx).language());
    var errors = errors(ctx, words);
    if (!errors.isEmpty()) {
      return offer(ctx, 422, errors, "");
    }
    return devices
        .bind(Asked.form(ctx, "code"), new Secret(Asked.form(ctx, "pin")), Source.caller(ctx))
        .compose(outcome -> switch (outcome) {
          case PinOutcome.Bound(var session, var credential) -> {
            DeviceCookie.set(ctx, credential);
            yield arrival.enter(ctx, session);
          }
          case PinOutcome.SignedIn(var session) -> arrival.enter(ctx, session);
          case PinOutcome.SlowDown(var pause) ->
            offer(ctx, 429, new FieldErrors(), words.waitALittle());
          case PinOutcome.Wrong(var left) -> offer(ctx, 401, codeWrong(words), "");
          case PinOutcome.Unbound() -> offer(ctx, 401, codeWrong(words), "");
        });
  }

  private static FieldErrors errors(RoutingContext ctx, PhoneWords words) {
    var pin = Asked.form(ctx, "pin");
    var errors = new FieldErrors();
    errors.unless(!Asked.form(ctx, "code").isEmpty(), "code", words.phoneCodeMissing());
    switch (PinRule.of(new Secret(pin))) {
      case NOT_SIX_DIGITS -> errors.add("pin", words.pinNotSixDigits());
      case TOO_PLAIN -> errors.add("pin", words.pinTooPlain());
      case FINE -> errors.unless(pin.equals(Asked.form(ctx, "again")), "again", words.notTheSame());
    }
    return errors;
  }

  private static FieldErrors codeWrong(PhoneWords words) {
    return new FieldErrors().add("code", words.phoneCodeWrong());
  }

  private static Answer asked(RoutingContext ctx, int status, String mistake, String name) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    var content = TEMPLATES.pin(page, words, EntranceSheet.then(ctx), mistake, name);
    return EntranceSheet.show(page, words.pinTitle(), status, content);
  }

  private static Future<Answer> offer(
      RoutingContext ctx, int status, FieldErrors errors, String mistake) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    var content = TEMPLATES.bindPhone(
        page, words, EntranceSheet.then(ctx), Asked.form(ctx, "code"), errors, mistake);
    return Future.succeededFuture(EntranceSheet.show(page, words.bindTitle(), status, content));
  }

  /** A phone that was revoked is told to forget everything by the gate; this only says why. */
  private static Answer unbound(RoutingContext ctx) {
    DeviceCookie.clear(ctx);
    return Answer.seeOther(Page.of(ctx).href(SignInNotice.REMOVED.path()));
  }
}
