package vn.kipthoi.platform.signin.accounts;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.NewAccount;
import vn.kipthoi.platform.signin.Passwords;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.SessionBook;
import vn.kipthoi.platform.signin.SessionTerms;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.device.Withdrawal;
import vn.kipthoi.platform.sql.Database;

/**
 * Makes, changes and stops accounts for administrators. Each act is one transaction with its line in
 * the journal. Nobody becomes an administrator by the word of one, and the last who can sign in
 * stays one. A change of role, unit or standing ends the sessions of the account, so that it holds
 * at once.
 */
public final class AccountOffice {

  /** Over a weekend, so that whoever is invited on Friday finds it on Monday. */
  public static final Duration LINK_LASTS = Duration.ofHours(72);

  private final Database database;
  private final Sessions sessions;
  private final SessionBook book;
  private final Passwords passwords;
  private final Journal journal;
  private final InstantSource clock;
  private final AccountStore store;
  private final InvitationStore invitations = new InvitationStore();
  private final RequestStore requests = new RequestStore();
  private final Withdrawal phones;

  public AccountOffice(
      Database database,
      Sessions sessions,
      SessionTerms terms,
      Passwords passwords,
      Journal journal,
      InstantSource clock) {
    this.database = database;
    this.sessions = sessions;
    this.book = new SessionBook(terms);
    this.passwords = passwords;
    this.journal = journal;
    this.clock = clock;
    this.store = new AccountStore(terms.idle());
    this.phones = new Withdrawal(journal, clock);
  }

  /**
   * An account that was made.
   *
   * @param link the token of the link by which its owner chooses a password, told once
   */
  public record Invited(UUID account, Secret link) {}

  /** One page of accounts, and one more if there are further ones. */
  public Future<List<AccountLine>> find(AccountSearch search) {
    return store.find(database.client(), search, clock.instant());
  }

  public Future<Optional<AccountLine>> find(UUID account) {
    return store.find(database.client(), account, clock.instant());
  }

  /** Makes an account; nothing when the user name is taken. An administrator waits for another. */
  public Future<Optional<Invited>> invite(NewAccount account, String whyWaiting, Viewer by) {
    return database.inTransaction(transaction -> store
        .add(transaction, account, clock.instant())
        .compose(id -> id.isEmpty()
            ? Future.succeededFuture(Optional.empty())
            : waitIfAdministrator(transaction, id.get(), account.role(), whyWaiting, by)
                .compose(waits ->
                    journal.write(transaction, line(by, "account-created", id.get(), of(account))))
                .compose(written -> link(transaction, id.get(), by))
                .map(token -> Optional.of(new Invited(id.get(), token)))));
  }

  /** A new link for somebody who forgot their password or lost the first one. */
  public Future<Optional<Secret>> linkAnew(UUID account, Viewer by) {
    return database.inTransaction(transaction -> store
        .find(transaction, account, clock.instant())
        .compose(found -> found.isEmpty()
            ? Future.succeededFuture(Optional.empty())
            : journal
                .write(transaction, line(by, "account-invited", account, new JsonObject()))
                .compose(written -> link(transaction, account, by))
                .map(Optional::of)));
  }

  /** For whom a link is, while it lasts. */
  public Future<Optional<Viewer>> invited(String link) {
    return invitations.invited(database.client(), link, clock.instant());
  }

  /** Takes the password that somebody chose by their link, once. All their sessions end. */
  public Future<Boolean> accept(String link, Viewer invited, Secret password) {
    var account = invited.accountId();
    return passwords
        .hash(password)
        .compose(hash -> ending(transaction -> invitations
            .take(transaction, link)
            .compose(ours -> ours
                ? invitations
                    .setPassword(transaction, account, hash, clock.instant())
                    .compose(set -> journal.write(
                        transaction, line(invited, "password-chosen", account, new JsonObject())))
                    .compose(written -> ended(transaction, account))
                : Future.succeededFuture(new Ended(Change.GONE, List.of())))))
        .map(Change.DONE::equals);
  }

  /** Another role or unit. To become an administrator is only asked for. */
  public Future<Change> change(UUID account, Role role, Optional<String> unit, Viewer by) {
    return ending(transaction -> locked(transaction, account)
        .compose(found -> found
            .map(known -> change(transaction, known, role, unit, by))
            .orElseGet(AccountOffice::gone)));
  }

  /** From now on they cannot sign in, and their phones forget everything. */
  public Future<Change> suspend(UUID account, String why, Viewer by) {
    if (account.equals(by.accountId())) {
      return Future.succeededFuture(Change.OWN_ACCOUNT);
    }
    return ending(transaction -> locked(transaction, account)
        .compose(found -> found.isEmpty()
            ? gone()
            : unlessLast(
                transaction,
                found.get(),
                () -> store
                    .suspend(transaction, account, why, clock.instant())
                    .compose(done ->
                        phones.ofSuspended(transaction, account, by.accountId()).map(done))
                    .compose(done -> written(
                        transaction, done, line(by, "account-suspended", account, why(why)))))));
  }

  /** They may sign in again; whoever waits to become an administrator goes on waiting. */
  public Future<Change> resume(UUID account, Viewer by) {
    return ending(transaction -> store
        .find(transaction, account, clock.instant())
        .compose(found -> found.flatMap(AccountLine::request).isPresent()
            ? Future.succeededFuture(new Ended(Change.NEEDS_ANOTHER, List.of()))
            : store
                .resume(transaction, account)
                .compose(done -> written(
                    transaction, done, line(by, "account-resumed", account, new JsonObject())))));
  }

  /** Signs them out everywhere. */
  public Future<Change> endEverywhere(UUID account, Viewer by) {
    return ending(transaction -> store
        .find(transaction, account, clock.instant())
        .compose(found -> written(
            transaction,
            found.isPresent(),
            line(by, "signed-out-by-administrator", account, new JsonObject()))));
  }

  /** Grants or refuses what another administrator asked for. */
  public Future<Change> decide(UUID request, boolean granted, Viewer by) {
    return ending(transaction -> requests
        .lock(transaction, request)
        .compose(open -> open.map(known -> decide(transaction, request, known, granted, by))
            .orElseGet(AccountOffice::gone)));
  }

  private record Ended(Change change, List<String> names) {}

  private Future<Change> ending(Function<SqlClient, Future<Ended>> work) {
    return database.inTransaction(work::apply).map(ended -> {
      sessions.announceEnds(ended.names());
      return ended.change();
    });
  }

  private Future<Ended> change(
      SqlClient transaction, AccountLine known, Role role, Optional<String> unit, Viewer by) {
    var detail = JsonObject.of("role", role.word(), "from", known.role().word());
    unit.ifPresent(code -> detail.put("unit", code));
    if (role == Role.ADMINISTRATOR && known.role() != role) {
      return requests
          .ask(transaction, known.id(), by.accountId(), clock.instant())
          .compose(asked ->
              journal.write(transaction, line(by, "administrator-asked-for", known.id(), detail)))
          .map(new Ended(Change.ASKED, List.of()));
    }
    Work set = () -> store
        .setRole(transaction, known.id(), role, unit)
        .compose(
            done -> written(transaction, done, line(by, "account-changed", known.id(), detail)));
    return role == Role.ADMINISTRATOR ? set.go() : unlessLast(transaction, known, set);
  }

  private Future<Ended> decide(
      SqlClient transaction, UUID request, RequestStore.Open open, boolean granted, Viewer by) {
    var own = by.accountId().equals(open.account());
    if (granted && (own || by.accountId().equals(open.askedBy()))) {
      return Future.succeededFuture(new Ended(Change.NEEDS_ANOTHER, List.of()));
    }
    var action = granted ? "administrator-granted" : "administrator-refused";
    return requests
        .decide(transaction, request, by.accountId(), granted, clock.instant())
        .compose(decided -> granted
            ? store
                .setRole(transaction, open.account(), Role.ADMINISTRATOR, Optional.empty())
                .compose(set -> store.resume(transaction, open.account()))
            : Future.succeededFuture(false))
        .compose(
            done -> written(transaction, true, line(by, action, open.account(), new JsonObject())));
  }

  private interface Work {
    Future<Ended> go();
  }

  /** Locks all administrators first: two who stop each other at once must not both succeed. */
  private Future<Ended> unlessLast(SqlClient transaction, AccountLine known, Work work) {
    if (known.role() != Role.ADMINISTRATOR) {
      return work.go();
    }
    return store.lockAdministrators(transaction).compose(all -> {
      var others = all.stream().anyMatch(id -> !id.equals(known.id()));
      return others
          ? work.go()
          : Future.succeededFuture(new Ended(Change.LAST_ADMINISTRATOR, List.of()));
    });
  }

  private Future<Optional<AccountLine>> locked(SqlClient transaction, UUID account) {
    return store
        .lockAdministrators(transaction)
        .compose(administrators -> store.find(transaction, account, clock.instant()));
  }

  private Future<Void> waitIfAdministrator(
      SqlClient transaction, UUID account, Role role, String whyWaiting, Viewer by) {
    return role == Role.ADMINISTRATOR
        ? store
            .suspend(transaction, account, whyWaiting, clock.instant())
            .compose(waits -> requests.ask(transaction, account, by.accountId(), clock.instant()))
        : Future.succeededFuture();
  }

  private Future<Ended> written(SqlClient transaction, boolean done, JournalLine line) {
    return done
        ? journal.write(transaction, line).compose(written -> ended(transaction, line.subject()))
        : gone();
  }

  private Future<Ended> ended(SqlClient transaction, UUID account) {
    return book.endAll(transaction, account).map(names -> new Ended(Change.DONE, names));
  }

  private Future<Secret> link(SqlClient transaction, UUID account, Viewer by) {
    var now = clock.instant();
    return invitations
        .invite(transaction, account, by.accountId(), now, now.plus(LINK_LASTS))
        .map(Secret::new);
  }

  private static Future<Ended> gone() {
    return Future.succeededFuture(new Ended(Change.GONE, List.of()));
  }

  private static JsonObject of(NewAccount account) {
    var detail = JsonObject.of("role", account.role().word());
    account.unitCode().ifPresent(code -> detail.put("unit", code));
    return detail;
  }

  /** The words themselves may name somebody; the journal says that there were some. */
  private static JsonObject why(String why) {
    return JsonObject.of("reasonCharacters", why.length());
  }

  private JournalLine line(Viewer by, String action, UUID account, JsonObject detail) {
    return new JournalLine(clock.instant(), by.accountId().toString(), action, account, detail);
  }
}
