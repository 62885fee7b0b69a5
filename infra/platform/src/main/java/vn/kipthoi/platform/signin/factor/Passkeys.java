package vn.kipthoi.platform.signin.factor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Caller;
import vn.kipthoi.platform.signin.Opening;
import vn.kipthoi.platform.signin.SignInWay;
import vn.kipthoi.platform.signin.Step;
import vn.kipthoi.platform.signin.StepPurpose;
import vn.kipthoi.platform.signin.Steps;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;

/** Passkeys (W3C Web Authentication): registering them, and signing in with them. */
public final class Passkeys {

  private final Database database;
  private final SecondStep secondStep;
  private final Journal journal;
  private final InstantSource clock;
  private final Ceremony ceremony;
  private final PasskeyStore store = new PasskeyStore();
  private final Steps steps = new Steps();

  public Passkeys(
      Vertx vertx, Database database, SecondStep secondStep, Journal journal, InstantSource clock) {
    this.database = database;
    this.secondStep = secondStep;
    this.journal = journal;
    this.clock = clock;
    this.ceremony = new Ceremony(vertx);
  }

  /**
   * A challenge for a browser.
   *
   * @param token leads back to the step
   * @param allowed the passkeys that may answer; empty when any may
   */
  public record Challenge(String token, byte[] bytes, List<byte[]> allowed) {

    /** Tokens stay out of logs. */
    @Override
    public String toString() {
      return "Challenge[]";
    }
  }

  public Future<List<Passkey>> of(UUID account) {
    return store.of(database.client(), account);
  }

  /** For somebody who signs in with a passkey alone. */
  public Future<Challenge> forAnybody() {
    return steps
        .open(database.client(), StepPurpose.PASSKEY, Optional.empty(), clock.instant())
        .compose(token -> challenge(token, List.of()));
  }

  /** For somebody whose password was right; nothing when that is too long ago. */
  public Future<Optional<Challenge>> forStep(String token) {
    return steps
        .find(database.client(), token, clock.instant())
        .compose(step -> step.filter(found -> found.purpose() == StepPurpose.PROVE)
            .flatMap(Step::viewer)
            .map(viewer -> store
                .credentialIds(database.client(), viewer.accountId())
                .compose(known -> challenge(token, known))
                .map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  /** For somebody signed in who adds one; those they have already are not to answer. */
  public Future<Challenge> toAdd(Viewer viewer) {
    var account = viewer.accountId();
    return steps
        .open(database.client(), StepPurpose.ADD_PASSKEY, Optional.of(account), clock.instant())
        .compose(token -> store
            .credentialIds(database.client(), account)
            .compose(known -> challenge(token, known)));
  }

  /** Registers the passkey that answers. False when the answer does not fit, or it is known. */
  public Future<Boolean> add(
      Viewer viewer, String token, String answer, String label, RelyingParty party) {
    return find(token, StepPurpose.ADD_PASSKEY)
        .map(step -> step.filter(found -> found.viewer().filter(viewer::equals).isPresent()))
        .compose(step -> step.isEmpty()
            ? Future.succeededFuture(Optional.<Verified>empty())
            : ceremony.register(answer, party, step.get().challenge()))
        .compose(verified -> verified.isEmpty()
            ? Future.succeededFuture(false)
            : database.inTransaction(
                transaction -> add(transaction, viewer, token, verified.get(), label)));
  }

  /** Takes one out. */
  public Future<Boolean> remove(Viewer viewer, UUID passkey) {
    return database.inTransaction(transaction -> store
        .remove(transaction, viewer.accountId(), passkey)
        .compose(removed -> removed
            ? journal.write(transaction, line(viewer, "passkey-removed")).map(true)
            : Future.succeededFuture(false)));
  }

  /** Signs in whoever's passkey answers, alone or after a password. */
  public Future<Proof> prove(String token, String answer, RelyingParty party, Caller caller) {
    return steps
        .find(database.client(), token, clock.instant())
        .map(step -> step.filter(Passkeys::provable))
        .compose(step -> step.isEmpty()
            ? Future.succeededFuture(new Proof.Over())
            : ceremony
                .answering(answer)
                .compose(id -> id.isEmpty() ? wrong() : held(id.get(), step.get()))
                .compose(held -> held.isEmpty()
                    ? Future.succeededFuture(new Proof.Wrong())
                    : prove(token, step.get(), held.get(), answer, party, caller)));
  }

  private Future<Proof> prove(
      String token,
      Step step,
      PasskeyStore.Held held,
      String answer,
      RelyingParty party,
      Caller caller) {
    return ceremony
        .prove(answer, party, step.challenge(), held)
        .compose(verified -> verified.isEmpty()
            ? Future.succeededFuture(new Proof.Wrong())
            : database.inTransaction(
                transaction -> used(transaction, token, held.viewer(), verified.get(), caller)));
  }

  private Future<Proof> used(
      SqlClient transaction, String token, Viewer viewer, Verified verified, Caller caller) {
    return store
        .used(transaction, verified.credentialId(), verified.signCount(), clock.instant())
        .compose(fresh -> fresh
            ? secondStep.open(transaction, token, viewer, Opening.by(SignInWay.PASSKEY, caller))
            : Future.succeededFuture(new Proof.Wrong()));
  }

  /** After a password, only a passkey of the same account proves anything. */
  private Future<Optional<PasskeyStore.Held>> held(byte[] credentialId, Step step) {
    return store
        .find(database.client(), credentialId)
        .map(held -> held.filter(found -> step.viewer().isEmpty()
            || step.viewer().filter(found.viewer()::equals).isPresent()));
  }

  private Future<Boolean> add(
      SqlClient transaction, Viewer viewer, String token, Verified verified, String label) {
    return steps
        .close(transaction, token)
        .compose(ours -> ours
            ? store.add(transaction, viewer.accountId(), verified, label, clock.instant())
            : Future.succeededFuture(false))
        .compose(added -> added
            ? journal.write(transaction, line(viewer, "passkey-added")).map(true)
            : Future.succeededFuture(false));
  }

  private Future<Challenge> challenge(String token, List<byte[]> allowed) {
    return steps
        .find(database.client(), token, clock.instant())
        .map(step -> new Challenge(token, step.orElseThrow().challenge(), allowed));
  }

  private Future<Optional<Step>> find(String token, StepPurpose purpose) {
    return steps
        .find(database.client(), token, clock.instant())
        .map(step -> step.filter(found -> found.purpose() == purpose));
  }

  private static boolean provable(Step step) {
    return Arrays.asList(StepPurpose.PROVE, StepPurpose.PASSKEY).contains(step.purpose());
  }

  private static Future<Optional<PasskeyStore.Held>> wrong() {
    return Future.succeededFuture(Optional.empty());
  }

  private JournalLine line(Viewer viewer, String action) {
    var account = viewer.accountId();
    return new JournalLine(clock.instant(), account.toString(), action, account, new JsonObject());
  }
}
