package vn.kipthoi.platform.signin.factor;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.sql.Database;

/** What somebody signed in does with their own authenticator and recovery codes. */
public final class OwnFactors {

  private final Database database;
  private final Journal journal;
  private final InstantSource clock;
  private final Authenticators authenticators;
  private final RecoveryCodes recoveryCodes;

  public OwnFactors(Database database, DataKeys keys, Journal journal, InstantSource clock) {
    this.database = database;
    this.journal = journal;
    this.clock = clock;
    this.authenticators = new Authenticators(keys);
    this.recoveryCodes = new RecoveryCodes(keys.vault());
  }

  /** What to scan; nothing when one is set up already. */
  public Future<Optional<Proposal>> proposal(Viewer viewer) {
    return database.inTransaction(transaction -> authenticators
        .propose(transaction, viewer.accountId(), clock.instant())
        .map(secret -> secret.map(
            bytes -> new Proposal(new Secret(Base32.encode(bytes)), viewer.username()))));
  }

  /** Takes the first code: the ten recovery codes, or nothing when it does not fit. */
  public Future<Optional<List<Secret>>> confirm(Viewer viewer, String code) {
    var bare = code.replaceAll("[\\s-]", "");
    return database.inTransaction(transaction -> authenticators
        .confirm(transaction, viewer.accountId(), bare, clock.instant())
        .compose(fits -> fits
            ? drawn(transaction, viewer, "authenticator-added")
            : Future.succeededFuture(Optional.empty())));
  }

  /** Ten new recovery codes in place of the old ones. */
  public Future<List<Secret>> renewCodes(Viewer viewer) {
    return database
        .inTransaction(transaction -> drawn(transaction, viewer, "recovery-codes-renewed"))
        .map(Optional::orElseThrow);
  }

  /** Takes the authenticator out, and with it its recovery codes. */
  public Future<Boolean> remove(Viewer viewer) {
    var account = viewer.accountId();
    return database.inTransaction(transaction -> authenticators
        .remove(transaction, account)
        .compose(removed -> removed
            ? recoveryCodes
                .forget(transaction, account)
                .compose(
                    forgotten -> journal.write(transaction, line(account, "authenticator-removed")))
                .map(true)
            : Future.succeededFuture(false)));
  }

  private Future<Optional<List<Secret>>> drawn(
      SqlClient transaction, Viewer viewer, String action) {
    var account = viewer.accountId();
    return recoveryCodes
        .draw(transaction, account, clock.instant())
        .compose(
            codes -> journal.write(transaction, line(account, action)).map(Optional.of(codes)));
  }

  private JournalLine line(UUID account, String action) {
    return new JournalLine(clock.instant(), account.toString(), action, account, new JsonObject());
  }
}
