package vn.kipthoi.platform.signin.device;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Caller;
import vn.kipthoi.platform.signin.Guess;
import vn.kipthoi.platform.signin.Opening;
import vn.kipthoi.platform.signin.PasswordHash;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.signin.Patience;
import vn.kipthoi.platform.signin.SessionBook;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.Token;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;

/**
 * Phones of teams. Somebody who may shows a code; whoever types it on a phone within minutes chooses
 * a PIN there. From then on the phone's credential and the PIN sign in, neither without the other.
 */
public final class Devices {

  /** Long enough to walk over with the phone, too short to be passed around. */
  public static final Duration CODE_LASTS = Duration.ofMinutes(10);

  /** After so many wrong PINs the phone is bound to nobody. */
  public static final int MOST_WRONG_PINS = 5;

  private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(30);
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int CODE_LENGTH = 8;
  private static final String ANY_CODE = "a code of a phone";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;
  private final Sessions sessions;
  private final SessionBook book;
  private final Passwords passwords;
  private final Journal journal;
  private final InstantSource clock;
  private final DeviceStore store = new DeviceStore();
  private final Patience patience = new Patience();

  public Devices(
      Database database,
      Sessions sessions,
      SessionBook book,
      Passwords passwords,
      Journal journal,
      InstantSource clock) {
    this.database = database;
    this.sessions = sessions;
    this.book = book;
    this.passwords = passwords;
    this.journal = journal;
    this.clock = clock;
  }

  /** A code for one phone of this account, told once. Earlier ones end. */
  public Future<Secret> invite(UUID account, Viewer by) {
    var code = drawn();
    var now = clock.instant();
    return database.inTransaction(transaction -> store
        .invite(transaction, account, bare(code), by.accountId(), now, now.plus(CODE_LASTS))
        .compose(
            made -> journal.write(transaction, line(by.accountId(), "device-invited", account)))
        .map(new Secret(code)));
  }

  /** Binds this phone to whoever the code is for, and signs them in. */
  public Future<PinOutcome> bind(String code, Secret pin, Caller caller) {
    var pause = patience.pause(codeFrom(caller), clock.instant());
    if (!pause.isZero()) {
      return Future.succeededFuture(new PinOutcome.SlowDown(pause));
    }
    var unused = patience.tried(codeFrom(caller), clock.instant());
    return store
        .invited(database.client(), bare(code), clock.instant())
        .compose(viewer -> viewer.isEmpty()
            ? Future.succeededFuture(new PinOutcome.Unbound())
            : passwords
                .hash(pin)
                .compose(hash -> database.inTransaction(
                    transaction -> bind(transaction, viewer.get(), bare(code), hash, caller))));
  }

  /** Signs in with a phone and its PIN. */
  public Future<PinOutcome> signIn(String credential, Secret pin, Caller caller) {
    return store
        .find(database.client(), credential)
        .compose(held -> held.filter(found -> !found.revoked())
            .map(found -> store
                .countTry(database.client(), found.id(), MOST_WRONG_PINS)
                .compose(tries -> tries.isEmpty()
                    ? Future.<PinOutcome>succeededFuture(new PinOutcome.Unbound())
                    : tried(found, pin, tries.get(), caller)))
            .orElseGet(() -> passwords.fitsNobody(pin).map(new PinOutcome.Unbound())));
  }

  /** Whose phone this is, while it is anybody's. */
  public Future<Optional<Viewer>> owner(String credential) {
    return store
        .find(database.client(), credential)
        .map(held -> held.filter(found -> !found.revoked()).map(DeviceStore.Held::viewer));
  }

  /** Whether this phone was taken out of use, and so has to forget everything. */
  public Future<Boolean> wipes(String credential) {
    return store.wipe(database.client(), credential, clock.instant());
  }

  /** The phones of these accounts. */
  public Future<List<BoundDevice>> of(List<UUID> accounts) {
    return store.of(database.client(), accounts, clock.instant().minus(SHOWN_AFTERWARDS));
  }

  /** Takes a phone out of use; its sessions end at once, and it forgets when it next asks. */
  public Future<Boolean> revoke(BoundDevice device, Revocation why, Viewer by) {
    return database
        .inTransaction(transaction ->
            revoke(transaction, device.id(), device.account(), why, Optional.of(by.accountId())))
        .map(names -> {
          sessions.announceEnds(names.orElse(List.of()));
          return names.isPresent();
        });
  }

  private Future<PinOutcome> bind(
      SqlClient transaction, Viewer viewer, String code, PasswordHash pin, Caller caller) {
    var credential = Token.random();
    var account = viewer.accountId();
    var label = caller.browser().isEmpty() ? "?" : caller.browser();
    return store
        .take(transaction, code)
        .compose(ours -> ours
            ? store
                .bind(transaction, account, credential, pin, label, clock.instant())
                .compose(device -> journal
                    .write(transaction, line(account, "device-bound", account))
                    .compose(
                        written -> sessions.open(transaction, viewer, Opening.on(device, caller))))
                .<PinOutcome>map(session -> new PinOutcome.Bound(session, credential))
            : Future.succeededFuture(new PinOutcome.Unbound()));
  }

  private Future<PinOutcome> tried(DeviceStore.Held held, Secret pin, int tries, Caller caller) {
    return passwords
        .fits(pin, held.pin())
        .compose(fits -> fits
            ? database.inTransaction(transaction -> open(transaction, held, caller))
            : wrong(held, MOST_WRONG_PINS - tries));
  }

  private Future<PinOutcome> open(SqlClient transaction, DeviceStore.Held held, Caller caller) {
    var account = held.viewer().accountId();
    return store
        .used(transaction, held.id(), clock.instant())
        .compose(used -> journal.write(transaction, line(account, "signed-in", account)))
        .compose(
            written -> sessions.open(transaction, held.viewer(), Opening.on(held.id(), caller)))
        .map(PinOutcome.SignedIn::new);
  }

  private Future<PinOutcome> wrong(DeviceStore.Held held, int left) {
    var account = held.viewer().accountId();
    if (left > 0) {
      return database
          .inTransaction(
              transaction -> journal.write(transaction, line(account, "pin-refused", account)))
          .map(new PinOutcome.Wrong(left));
    }
    return database
        .inTransaction(transaction ->
            revoke(transaction, held.id(), account, Revocation.PIN, Optional.empty()))
        .map(names -> {
          sessions.announceEnds(names.orElse(List.of()));
          return new PinOutcome.Unbound();
        });
  }

  private Future<Optional<List<String>>> revoke(
      SqlClient transaction, UUID device, UUID account, Revocation why, Optional<UUID> by) {
    var detail = JsonObject.of("device", device.toString(), "why", why.word());
    var actor = by.map(UUID::toString).orElse("sign-in");
    return store
        .revoke(transaction, device, why, by, clock.instant())
        .compose(ours -> ours
            ? journal
                .write(
                    transaction,
                    new JournalLine(clock.instant(), actor, "device-revoked", account, detail))
                .compose(written -> book.endOfDevice(transaction, device))
                .map(Optional::of)
            : Future.succeededFuture(Optional.empty()));
  }

  private JournalLine line(UUID actor, String action, UUID account) {
    return new JournalLine(clock.instant(), actor.toString(), action, account, new JsonObject());
  }

  /** A code is nobody's name: only where it comes from counts. */
  private static Guess codeFrom(Caller caller) {
    return new Guess(caller.source(), ANY_CODE, true);
  }

  private static String drawn() {
    var signs = IntStream.range(0, CODE_LENGTH)
        .mapToObj(place -> String.valueOf(SIGNS.charAt(RANDOM.nextInt(SIGNS.length()))))
        .collect(Collectors.joining());
    return signs.substring(0, CODE_LENGTH / 2) + " " + signs.substring(CODE_LENGTH / 2);
  }

  private static String bare(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
