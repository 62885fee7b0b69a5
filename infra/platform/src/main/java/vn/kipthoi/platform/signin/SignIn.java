package vn.kipthoi.platform.signin;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.sql.Database;

/**
 * Lets people in by name and password. Whether the name or the password was wrong is told neither
 * by words nor by time.
 */
public final class SignIn {

  /** What came of it. */
  public sealed interface Outcome {

    record SignedIn(Session session) implements Outcome {}

    record Wrong() implements Outcome {}

    /** Come back after this long; the password was not looked at. */
    record SlowDown(Duration pause) implements Outcome {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
  private static final Duration WAIT_WHEN_BUSY = Duration.ofSeconds(5);

  private final Database database;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final InstantSource clock;
  private final Journal journal;
  private final Patience patience = new Patience();

  public SignIn(
      Database database,
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      Journal journal,
      InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Tries to sign in.
   *
   * @param source where the try comes from, to slow down whoever guesses; kept in memory alone
   */
  public Future<Outcome> signIn(String username, Secret password, String source) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    var pause = patience.pause(source, name, clock.instant());
    if (!pause.isZero()) {
      return Future.succeededFuture(new Outcome.SlowDown(pause));
    }
    patience.tried(source, name, clock.instant());
    return accounts
        .find(database.client(), name)
        .compose(known -> known.isPresent() ? check(known.get(), password) : stranger(password))
        .map(outcome -> remembered(outcome, source, name))
        .recover(SignIn::busy);
  }

  /** Signs out: the token opens nothing any more, on any node. */
  public Future<Void> signOut(String token, Viewer viewer) {
    return database
        .inTransaction(transaction -> sessions
            .end(transaction, token)
            .compose(ended -> journal.write(transaction, line(viewer, "signed-out"))))
        .map(written -> announced(token));
  }

  private Void announced(String token) {
    sessions.announceEnd(token);
    return null;
  }

  private Future<Outcome> stranger(Secret password) {
    return passwords.fitsNobody(password).map(no -> new Outcome.Wrong());
  }

  private Future<Outcome> check(Accounts.Known known, Secret password) {
    return passwords
        .fits(password, known.hash())
        .compose(fits -> fits ? open(known) : refused(known));
  }

  private Future<Outcome> open(Accounts.Known known) {
    return database.inTransaction(transaction -> open(transaction, known));
  }

  /** Answered without waiting for the write, which a stranger's try does not need. */
  private Future<Outcome> refused(Accounts.Known known) {
    database
        .inTransaction(transaction -> refuse(transaction, known))
        .onFailure(failure -> LOG.atWarn()
            .addKeyValue("failure", failure.getClass().getName())
            .log("a refused sign-in could not be journaled"));
    return Future.succeededFuture(new Outcome.Wrong());
  }

  private Future<Outcome> open(SqlClient transaction, Accounts.Known known) {
    return accounts
        .forgetFailures(transaction, known.viewer().accountId())
        .compose(forgotten -> journal.write(transaction, line(known.viewer(), "signed-in")))
        .compose(written -> sessions.open(transaction, known.viewer()))
        .map(Outcome.SignedIn::new);
  }

  private Future<Void> refuse(SqlClient transaction, Accounts.Known known) {
    return accounts
        .countFailure(transaction, known.viewer().accountId())
        .compose(counted -> journal.write(transaction, line(known.viewer(), "sign-in-refused")));
  }

  private JournalLine line(Viewer viewer, String action) {
    var account = viewer.accountId();
    return new JournalLine(clock.instant(), account.toString(), action, account, new JsonObject());
  }

  private Outcome remembered(Outcome outcome, String source, String name) {
    if (outcome instanceof Outcome.SignedIn) {
      patience.succeeded(source, name);
    }
    return outcome;
  }

  private static Future<Outcome> busy(Throwable failure) {
    return failure instanceof Passwords.Busy
        ? Future.succeededFuture(new Outcome.SlowDown(WAIT_WHEN_BUSY))
        : Future.failedFuture(failure);
  }
}
