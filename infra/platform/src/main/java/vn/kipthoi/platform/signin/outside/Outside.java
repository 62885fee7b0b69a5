package vn.kipthoi.platform.signin.outside;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Caller;
import vn.kipthoi.platform.signin.Opening;
import vn.kipthoi.platform.signin.Session;
import vn.kipthoi.platform.signin.SessionBook;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.SignInWay;
import vn.kipthoi.platform.signin.Token;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;

/**
 * Signs people in who proved who they are at the provider. Nobody gets an account by being known
 * there; an account here is theirs from the first time on by who they are, not by what they are
 * called.
 */
public final class Outside {

  /** What came of it. */
  public sealed interface Outcome {

    record SignedIn(Session session, String then) implements Outcome {}

    /** Known there and not here. */
    record Unknown() implements Outcome {}

    /** Forged, too old, or the provider is away. Nobody is told which. */
    record Refused() implements Outcome {}
  }

  /**
   * On the way to the provider.
   *
   * @param state to be kept by the browser, and compared when it comes back
   */
  public record Departure(String state, URI address) {

    /** States stay out of logs. */
    @Override
    public String toString() {
      return "Departure[]";
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Outside.class);
  private static final Duration ERRAND_LASTS = Duration.ofMinutes(10);

  /** How far the provider's clock may be from ours. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private final Database database;
  private final Sessions sessions;
  private final SessionBook book;
  private final Journal journal;
  private final InstantSource clock;
  private final Provider provider;
  private final ProviderClient client;
  private final OutsideStore store = new OutsideStore();

  public Outside(
      Vertx vertx,
      Database database,
      Sessions sessions,
      SessionBook book,
      Journal journal,
      Provider provider,
      InstantSource clock) {
    this.database = database;
    this.sessions = sessions;
    this.book = book;
    this.journal = journal;
    this.provider = provider;
    this.client = new ProviderClient(vertx, provider);
    this.clock = clock;
  }

  public String label() {
    return provider.label();
  }

  /** Nothing when the provider is away. */
  public Future<Optional<Departure>> depart(String then, URI back) {
    var state = Token.random();
    var errand = new Errand(Token.random(), new CodeVerifier().getValue(), then);
    var now = clock.instant();
    return client
        .address(state, errand, back)
        .compose(address -> store
            .send(database.client(), state, errand, now, now.plus(ERRAND_LASTS))
            .map(sent -> Optional.of(new Departure(state, address))))
        .recover(away -> Future.succeededFuture(logged(away, Optional.empty())));
  }

  /** Takes back a browser that brings a code. */
  public Future<Outcome> comeBack(String state, String code, URI back, Caller caller) {
    return store
        .takeBack(database.client(), state, clock.instant())
        .compose(errand -> errand.isEmpty()
            ? Future.succeededFuture(new Outcome.Refused())
            : client
                .identity(code, errand.get(), back)
                .compose(identity -> database.inTransaction(
                    transaction -> enter(transaction, identity, errand.get(), caller)))
                .recover(untrue -> Future.succeededFuture(logged(untrue, new Outcome.Refused()))));
  }

  /** Where to sign out of the provider too; nothing when it offers no such place, or is away. */
  public Future<Optional<URI>> signOutAddress(URI afterwards) {
    return client
        .signOutAddress(afterwards)
        .recover(away -> Future.succeededFuture(logged(away, Optional.empty())));
  }

  /**
   * The provider says that somebody signed out there: what they opened through it before ends here
   * too. Said again, it ends nothing more.
   *
   * @return false when it is not to be believed
   */
  public Future<Boolean> signedOutThere(String logoutToken) {
    return client
        .signedOut(logoutToken)
        .compose(told -> database
            .inTransaction(transaction -> store
                .known(transaction, told.getIssuer().getValue(), subject(told))
                .compose(viewer -> viewer
                    .map(some -> end(transaction, some, told.getIssueTime().toInstant()))
                    .orElseGet(() -> Future.succeededFuture(List.of()))))
            .map(names -> {
              sessions.announceEnds(names);
              return true;
            }))
        .recover(untrue -> Future.succeededFuture(logged(untrue, false)));
  }

  /** We keep no session ids of the provider's, and say so when registering there. */
  private static String subject(LogoutTokenClaimsSet told) {
    return Optional.ofNullable(told.getSubject())
        .map(Identifier::getValue)
        .orElseThrow(() -> new IllegalArgumentException("a logout token without a subject"));
  }

  private Future<List<String>> end(SqlClient transaction, Viewer viewer, Instant toldAt) {
    return book.endOfWay(transaction, viewer.accountId(), SignInWay.OIDC, toldAt.plus(CLOCKS_APART))
        .compose(names -> names.isEmpty()
            ? Future.succeededFuture(names)
            : journal.write(transaction, line(viewer, "signed-out-elsewhere")).map(names));
  }

  private Future<Outcome> enter(
      SqlClient transaction, ProviderClient.Identity identity, Errand errand, Caller caller) {
    return store
        .known(transaction, identity.issuer(), identity.subject())
        .compose(known ->
            known.isPresent() ? Future.succeededFuture(known) : claimed(transaction, identity))
        .compose(viewer -> viewer.isEmpty()
            ? Future.succeededFuture(new Outcome.Unknown())
            : open(transaction, viewer.get(), errand, caller));
  }

  private Future<Optional<Viewer>> claimed(
      SqlClient transaction, ProviderClient.Identity identity) {
    return identity
        .username()
        .map(name -> store.unclaimed(transaction, name))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .compose(viewer -> viewer.isEmpty()
            ? Future.succeededFuture(viewer)
            : store
                .claim(
                    transaction,
                    identity.issuer(),
                    identity.subject(),
                    viewer.get().accountId(),
                    clock.instant())
                .compose(ours -> ours
                    ? journal
                        .write(transaction, line(viewer.get(), "outside-identity-known"))
                        .map(viewer)
                    : Future.succeededFuture(Optional.empty())));
  }

  private Future<Outcome> open(SqlClient transaction, Viewer viewer, Errand errand, Caller caller) {
    return journal
        .write(transaction, line(viewer, "signed-in"))
        .compose(written -> sessions.open(transaction, viewer, Opening.by(SignInWay.OIDC, caller)))
        .map(session -> new Outcome.SignedIn(session, errand.then()));
  }

  private JournalLine line(Viewer viewer, String action) {
    var account = viewer.accountId();
    var detail = JsonObject.of("way", SignInWay.OIDC.word());
    return new JournalLine(clock.instant(), account.toString(), action, account, detail);
  }

  /** The class of what went wrong; its message may quote the provider, or a name. */
  private static <T> T logged(Throwable failure, T outcome) {
    LOG.atWarn()
        .addKeyValue("failure", failure.getClass().getName())
        .log("somebody could not be signed in through the provider");
    return outcome;
  }
}
