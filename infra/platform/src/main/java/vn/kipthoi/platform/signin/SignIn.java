package vn.kipthoi.platform.signin;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
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

    /** The password is right and proves not enough. */
    record SecondStep(String step, Factors factors) implements Outcome {}

    /** The password is right, and a second factor has to be set up before it opens anything. */
    record Enrolment(String step) implements Outcome {}

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
  private final SecondFactorRule rule;
  private final Journal journal;
  private final BrowserMark mark;
  private final Steps steps = new Steps();
  private final Patience patience = new Patience();

  public SignIn(
      Database database,
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      Journal journal,
      SecondFactorRule rule,
      BrowserMark mark,
      InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.journal = journal;
    this.rule = rule;
    this.mark = mark;
    this.clock = clock;
  }

  /**
   * Tries to sign in.
   *
   * @param caller who tries, as far as that can be told
   */
  public Future<Outcome> signIn(String username, Secret password, Caller caller) {
    var guess = guess(username, caller);
    var pause = patience.pause(guess, clock.instant());
    if (!pause.isZero()) {
      return Future.succeededFuture(new Outcome.SlowDown(pause));
    }
    var slowed = patience.tried(guess, clock.instant());
    return accounts
        .find(database.client(), guess.username())
        .onSuccess(known -> known.filter(one -> slowed).ifPresent(this::noteSlowed))
        .compose(known -> check(known, password, caller))
        .map(outcome -> remembered(outcome, guess))
        .recover(SignIn::busy);
  }

  /**
   * Whether somebody signed in knows their password, asked before what is grave.
   *
   * @return nothing when it has to wait for a while first
   */
  public Future<Optional<Boolean>> knowsPassword(Viewer viewer, Secret password, Caller caller) {
    var guess = guess(viewer.username(), caller);
    if (!patience.pause(guess, clock.instant()).isZero()) {
      return Future.succeededFuture(Optional.empty());
    }
    var slowed = patience.tried(guess, clock.instant());
    return accounts
        .find(database.client(), guess.username())
        .onSuccess(known -> known.filter(one -> slowed).ifPresent(this::noteSlowed))
        .map(known -> known.flatMap(Accounts.Known::hash))
        .compose(hash -> hash.isPresent()
            ? passwords.fits(password, hash.get())
            : passwords.fitsNobody(password))
        .map(fits -> {
          if (fits) {
            patience.succeeded(guess);
          }
          return Optional.of(fits);
        });
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

  private Guess guess(String username, Caller caller) {
    var name = username.strip().toLowerCase(Locale.ROOT);
    return new Guess(caller.source(), name, caller.marks().contains(mark.of(name)));
  }

  /** Somebody tries this name from many places: an auditor shall see when it began. */
  private void noteSlowed(Accounts.Known known) {
    var line = line(known.viewer(), "sign-in-slowed-down");
    noted(database.inTransaction(transaction -> journal.write(transaction, line)));
  }

  private static void noted(Future<Void> written) {
    written.onFailure(failure -> LOG.atWarn()
        .addKeyValue("failure", failure.getClass().getName())
        .log("a refused sign-in could not be journaled"));
  }

  private Future<Outcome> stranger(Secret password) {
    return passwords.fitsNobody(password).map(no -> new Outcome.Wrong());
  }

  /** Who has no password takes as long as who has one and as who is not there at all. */
  private Future<Outcome> check(Optional<Accounts.Known> known, Secret password, Caller caller) {
    var hash = known.flatMap(Accounts.Known::hash);
    return known.isPresent() && hash.isPresent()
        ? passwords
            .fits(password, hash.get())
            .compose(fits -> fits ? passed(known.get(), caller) : refused(known.get()))
        : stranger(password);
  }

  private Future<Outcome> passed(Accounts.Known known, Caller caller) {
    if (known.factors().hasSecond()) {
      return step(known, StepPurpose.PROVE)
          .map(step -> new Outcome.SecondStep(step, known.factors()));
    }
    if (rule.requires(known.viewer().role())) {
      return step(known, StepPurpose.ENROL).map(Outcome.Enrolment::new);
    }
    return database.inTransaction(transaction -> open(transaction, known, caller));
  }

  private Future<String> step(Accounts.Known known, StepPurpose purpose) {
    var account = Optional.of(known.viewer().accountId());
    return steps.open(database.client(), purpose, account, clock.instant());
  }

  /** Answered without waiting for the write, which a stranger's try does not need. */
  private Future<Outcome> refused(Accounts.Known known) {
    noted(database.inTransaction(transaction -> refuse(transaction, known)));
    return Future.succeededFuture(new Outcome.Wrong());
  }

  private Future<Outcome> open(SqlClient transaction, Accounts.Known known, Caller caller) {
    return accounts
        .forgetFailures(transaction, known.viewer().accountId())
        .compose(forgotten -> journal.write(transaction, line(known.viewer(), "signed-in")))
        .compose(written ->
            sessions.open(transaction, known.viewer(), Opening.by(SignInWay.PASSWORD, caller)))
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

  private Outcome remembered(Outcome outcome, Guess guess) {
    if (!(outcome instanceof Outcome.Wrong)) {
      patience.succeeded(guess);
    }
    return outcome;
  }

  private static Future<Outcome> busy(Throwable failure) {
    return failure instanceof Passwords.Busy
        ? Future.succeededFuture(new Outcome.SlowDown(WAIT_WHEN_BUSY))
        : Future.failedFuture(failure);
  }
}
