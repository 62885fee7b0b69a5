package vn.kipthoi.platform.signin.factor;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Caller;
import vn.kipthoi.platform.signin.Opening;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.SignInWay;
import vn.kipthoi.platform.signin.Step;
import vn.kipthoi.platform.signin.StepPurpose;
import vn.kipthoi.platform.signin.Steps;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;

/** Between a right password and a session: a code is asked for, or an authenticator is set up. */
public final class SecondStep {

  private static final Pattern TIME_CODE = Pattern.compile("\\d{6}");

  private final Database database;
  private final Sessions sessions;
  private final Journal journal;
  private final InstantSource clock;
  private final Authenticators authenticators;
  private final RecoveryCodes recoveryCodes;
  private final Steps steps = new Steps();
  private final SecondTries tries = new SecondTries();

  public SecondStep(
      Database database, Sessions sessions, DataKeys keys, Journal journal, InstantSource clock) {
    this.database = database;
    this.sessions = sessions;
    this.journal = journal;
    this.clock = clock;
    this.authenticators = new Authenticators(keys);
    this.recoveryCodes = new RecoveryCodes(keys.vault());
  }

  /** The step that a token leads to, while it lasts. */
  public Future<Optional<Step>> find(String token) {
    return steps.find(database.client(), token, clock.instant());
  }

  /** What to scan, for somebody who has to set up an authenticator before they come in. */
  public Future<Optional<Proposal>> proposal(Viewer viewer) {
    return database.inTransaction(transaction -> authenticators
        .propose(transaction, viewer.accountId(), clock.instant())
        .map(secret -> secret.map(
            bytes -> new Proposal(new Secret(Base32.encode(bytes)), viewer.username()))));
  }

  /** Tries a code of the authenticator, or one of the ten for the day it is lost. */
  public Future<Proof> prove(String token, String code, Caller caller) {
    return tried(token, StepPurpose.PROVE, viewer -> compared(token, viewer, code.strip(), caller));
  }

  /** Takes the first code of an authenticator that is set up on the way in. */
  public Future<Proof> enrol(String token, String code, Caller caller) {
    return tried(token, StepPurpose.ENROL, viewer -> confirmed(token, viewer, bare(code), caller));
  }

  private interface Trial {
    Future<Proof> of(Viewer viewer);
  }

  private Future<Proof> tried(String token, StepPurpose purpose, Trial trial) {
    return find(token)
        .map(step -> step.filter(found -> found.purpose() == purpose).flatMap(Step::viewer))
        .compose(viewer -> viewer.isEmpty() ? over() : tried(token, viewer.get(), trial));
  }

  private Future<Proof> tried(String token, Viewer viewer, Trial trial) {
    return tries
        .pause(database.client(), viewer.accountId(), clock.instant())
        .compose(pause -> pause.isZero() ? counted(token, viewer, trial) : slowDown(pause));
  }

  private Future<Proof> counted(String token, Viewer viewer, Trial trial) {
    return steps
        .countTry(database.client(), token)
        .compose(may -> may ? trial.of(viewer) : over())
        .recover(
            failure -> failure instanceof AnsweredAlready ? over() : Future.failedFuture(failure));
  }

  /** Undoes the transaction of whoever comes second, so that the code they used stays good. */
  private static final class AnsweredAlready extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnsweredAlready() {
      super("the step was answered already", null, false, false);
    }
  }

  private Future<Proof> compared(String token, Viewer viewer, String code, Caller caller) {
    var isTimeCode = TIME_CODE.matcher(bare(code)).matches();
    var way = isTimeCode ? SignInWay.TOTP : SignInWay.RECOVERY_CODE;
    return database.inTransaction(transaction -> {
      var fits = isTimeCode
          ? authenticators.use(transaction, viewer.accountId(), bare(code), clock.instant())
          : recoveryCodes.use(transaction, viewer.accountId(), code, clock.instant());
      return fits.compose(yes -> yes
          ? open(transaction, token, viewer, Opening.by(way, caller))
          : refuse(transaction, viewer));
    });
  }

  private Future<Proof> confirmed(String token, Viewer viewer, String code, Caller caller) {
    return database.inTransaction(transaction -> authenticators
        .confirm(transaction, viewer.accountId(), code, clock.instant())
        .compose(fits ->
            fits ? setUp(transaction, token, viewer, caller) : refuse(transaction, viewer)));
  }

  private Future<Proof> setUp(SqlClient transaction, String token, Viewer viewer, Caller caller) {
    var account = viewer.accountId();
    return recoveryCodes
        .draw(transaction, account, clock.instant())
        .compose(codes -> journal
            .write(transaction, line(account, "authenticator-added", new JsonObject()))
            .compose(
                written -> open(transaction, token, viewer, Opening.by(SignInWay.TOTP, caller)))
            .map(proof -> proof instanceof Proof.SignedIn(var session)
                ? new Proof.SetUp(session, codes)
                : proof));
  }

  /** Of two who answer the same step at once, one comes in. */
  Future<Proof> open(SqlClient transaction, String token, Viewer viewer, Opening opening) {
    var account = viewer.accountId();
    var detail = JsonObject.of("way", opening.way().word());
    return steps
        .close(transaction, token)
        .compose(ours -> ours
            ? tries
                .forget(transaction, account)
                .compose(forgot -> journal.write(transaction, line(account, "signed-in", detail)))
                .compose(written -> sessions.open(transaction, viewer, opening))
                .<Proof>map(Proof.SignedIn::new)
            : Future.failedFuture(new AnsweredAlready()));
  }

  private Future<Proof> refuse(SqlClient transaction, Viewer viewer) {
    var account = viewer.accountId();
    return tries
        .failed(transaction, account, clock.instant())
        .compose(counted ->
            journal.write(transaction, line(account, "second-proof-refused", new JsonObject())))
        .map(new Proof.Wrong());
  }

  private JournalLine line(UUID account, String action, JsonObject detail) {
    return new JournalLine(clock.instant(), account.toString(), action, account, detail);
  }

  private static String bare(String code) {
    return code.replaceAll("[\\s-]", "");
  }

  private static Future<Proof> over() {
    return Future.succeededFuture(new Proof.Over());
  }

  private static Future<Proof> slowDown(Duration pause) {
    return Future.succeededFuture(new Proof.SlowDown(pause));
  }
}
