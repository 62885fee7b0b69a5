package vn.kipthoi.platform.entrance;

import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.factor.Passkeys;
import vn.kipthoi.platform.signin.factor.Proof;
import vn.kipthoi.platform.signin.factor.RelyingParty;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.SessionCookie;
import vn.kipthoi.platform.web.Source;
import vn.kipthoi.platform.web.WebShell;

/**
 * What the pages' script asks for passkeys, in JSON, with the token of the page's form.
 *
 * <pre>
 *   POST /sign-in/passkey/challenge    alone, or as the second proof when the password was right
 *   POST /sign-in/passkey              the browser's answer to it
 *   POST /account/passkeys/challenge   to add one
 *   POST /account/passkeys             the browser's answer to it
 * </pre>
 */
final class PasskeyPages {

  private static final int LONGEST_LABEL = 60;
  private static final int ES256 = -7;
  private static final int EDDSA = -8;
  private static final int RS256 = -257;
  private static final int UUID_BYTES = 16;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Passkeys passkeys;
  private final Arrival arrival;
  private final Sudo sudo;

  PasskeyPages(Passkeys passkeys, Arrival arrival, Sudo sudo) {
    this.passkeys = passkeys;
    this.arrival = arrival;
    this.sudo = sudo;
  }

  void mount(WebShell shell) {
    shell
        .page(POST, "/sign-in/passkey/challenge", Access.everyone(), this::challenge)
        .page(POST, "/sign-in/passkey", Access.everyone(), this::enter)
        .page(POST, "/account/passkeys/challenge", Access.signedIn(), this::challengeToAdd)
        .page(POST, "/account/passkeys", Access.signedIn(), this::add);
  }

  private Future<Answer> challenge(RoutingContext ctx) {
    var second = Asked.query(ctx, "second").isPresent();
    var challenge = second
        ? passkeys
            .forStep(StepCookie.read(ctx).orElse(""))
            .map(found -> found.orElseThrow(Problem::notFound))
        : passkeys.forAnybody();
    return challenge.map(given -> {
      StepCookie.set(ctx, given.token());
      return Answer.ok(JsonObject.of(
          "challenge", BASE64.encodeToString(given.bytes()),
          "rpId", party(ctx).id(),
          "userVerification", "required",
          "timeout", 120_000,
          "allowCredentials", credentials(given)));
    });
  }

  private Future<Answer> enter(RoutingContext ctx) {
    var answer = Asked.form(ctx, "answer");
    return passkeys
        .prove(StepCookie.read(ctx).orElse(""), answer, party(ctx), Source.caller(ctx))
        .compose(proof -> proof instanceof Proof.SignedIn(var session)
            ? arrival.place(ctx, session).map(place -> Answer.ok(JsonObject.of("location", place)))
            : Future.failedFuture(Problem.of(
                401, "wrong-passkey", EntranceSheet.words(Page.of(ctx)).passkeyWrong())));
  }

  private Future<Answer> challengeToAdd(RoutingContext ctx) {
    var viewer = Viewer.of(ctx);
    return sudo.require(ctx).compose(proved -> passkeys.toAdd(viewer)).map(given -> {
      StepCookie.set(ctx, given.token());
      return Answer.ok(creation(ctx, viewer, given));
    });
  }

  private Future<Answer> add(RoutingContext ctx) {
    var typed = Asked.form(ctx, "label");
    var label = typed.isEmpty() ? EntranceSheet.words(Page.of(ctx)).passkey() : typed;
    var shortened = label.substring(0, Math.min(label.length(), LONGEST_LABEL));
    return passkeys
        .add(
            Viewer.of(ctx),
            StepCookie.read(ctx).orElse(""),
            Asked.form(ctx, "answer"),
            shortened,
            party(ctx))
        .map(added -> {
          StepCookie.clear(ctx);
          if (!added) {
            throw Problem.of(
                422, "wrong-passkey", EntranceSheet.words(Page.of(ctx)).passkeyWrong());
          }
          return Answer.ok(JsonObject.of("location", Page.of(ctx).href(AccountPages.SECURITY)));
        });
  }

  private static JsonObject creation(RoutingContext ctx, Viewer viewer, Passkeys.Challenge given) {
    return JsonObject.of(
        "challenge", BASE64.encodeToString(given.bytes()),
        "rp", JsonObject.of("id", party(ctx).id(), "name", "Kịp Thời"),
        "user",
            JsonObject.of(
                "id", BASE64.encodeToString(bytes(viewer.accountId())),
                "name", viewer.username(),
                "displayName", viewer.displayName()),
        "pubKeyCredParams",
            new JsonArray().add(algorithm(ES256)).add(algorithm(EDDSA)).add(algorithm(RS256)),
        "authenticatorSelection",
            JsonObject.of("residentKey", "required", "userVerification", "required"),
        "attestation", "none",
        "timeout", 120_000,
        "excludeCredentials", credentials(given));
  }

  private static JsonObject algorithm(int number) {
    return JsonObject.of("type", "public-key", "alg", number);
  }

  private static JsonArray credentials(Passkeys.Challenge given) {
    var list = new JsonArray();
    given
        .allowed()
        .forEach(
            id -> list.add(JsonObject.of("type", "public-key", "id", BASE64.encodeToString(id))));
    return list;
  }

  /** The browser says which address it sees, and the signature covers that, so it is compared. */
  private static RelyingParty party(RoutingContext ctx) {
    var scheme = SessionCookie.isSecure(ctx) ? "https://" : "http://";
    return new RelyingParty(scheme + ctx.request().authority());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(UUID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
