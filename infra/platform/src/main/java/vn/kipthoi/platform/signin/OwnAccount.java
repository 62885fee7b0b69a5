package vn.kipthoi.platform.signin;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.sql.Sql;

/** What somebody signed in does with their own account: sessions, password, preferences. */
public final class OwnAccount {

  private final Database database;
  private final Sessions sessions;
  private final SessionBook book;
  private final Passwords passwords;
  private final Journal journal;
  private final InstantSource clock;
  private final Accounts accounts = new Accounts();

  public OwnAccount(
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

  /** Where they are signed in. */
  public Future<List<OpenSession>> sessions(Viewer viewer, String token) {
    return book.open(database.client(), viewer.accountId(), Optional.of(token), clock.instant());
  }

  public Future<Factors> factors(Viewer viewer) {
    return accounts.factors(database.client(), viewer.accountId());
  }

  public Future<Preferences> preferences(UUID account) {
    return database
        .client()
        .preparedQuery(Statement.PREFERENCES.text())
        .execute(Tuple.of(account))
        .map(rows -> rows.iterator().next())
        .map(row -> new Preferences(row.getString("language"), row.getBoolean("shortcuts")));
  }

  public Future<Void> prefer(Viewer viewer, Preferences preferences) {
    return database
        .client()
        .preparedQuery(Statement.PREFER.text())
        .execute(Tuple.of(viewer.accountId(), preferences.language(), preferences.shortcuts()))
        .mapEmpty();
  }

  /** Ends one session; nothing happens when it has ended already. */
  public Future<Void> end(Viewer viewer, UUID session) {
    return ended(viewer, "session-ended", tx -> book.end(tx, viewer.accountId(), session));
  }

  /** Ends all sessions, this one too. */
  public Future<Void> endEverywhere(Viewer viewer) {
    return ended(viewer, "signed-out-everywhere", tx -> book.endAll(tx, viewer.accountId()));
  }

  /** Changes the password, and ends all sessions but this one. */
  public Future<Void> changePassword(Viewer viewer, String token, Secret password) {
    var account = viewer.accountId();
    return passwords
        .hash(password)
        .compose(hash -> ended(
            viewer,
            "password-changed",
            tx -> set(tx, account, hash).compose(set -> book.endOthers(tx, account, token))));
  }

  private Future<Void> set(SqlClient transaction, UUID account, PasswordHash hash) {
    return transaction
        .preparedQuery(Statement.SET_PASSWORD.text())
        .execute(Tuple.of(account, hash.encoded(), utc(clock.instant())))
        .mapEmpty();
  }

  private interface Ending {
    Future<List<String>> in(SqlClient transaction);
  }

  private Future<Void> ended(Viewer viewer, String action, Ending ending) {
    var account = viewer.accountId();
    return database
        .inTransaction(transaction -> ending
            .in(transaction)
            .compose(names -> journal
                .write(
                    transaction,
                    new JournalLine(
                        clock.instant(),
                        account.toString(),
                        action,
                        account,
                        JsonObject.of("sessions", names.size())))
                .map(names)))
        .map(names -> {
          sessions.announceEnds(names);
          return null;
        });
  }

  enum Statement implements Sql {
    PREFERENCES("""
        -- $1 account
        select language, shortcuts
          from platform.accounts
         where id = $1
        """),

    PREFER("""
        -- $1 account, $2 language, $3 shortcuts
        update platform.accounts
           set language = $2,
               shortcuts = $3
         where id = $1
        """),

    SET_PASSWORD("""
        -- $1 account, $2 hash, $3 now
        update platform.accounts
           set password_hash = $2,
               password_set_at = $3,
               failures = 0
         where id = $1
        """);

    private final String text;

    Statement(String text) {
      this.text = text;
    }

    @Override
    public String text() {
      return text;
    }
  }
}
