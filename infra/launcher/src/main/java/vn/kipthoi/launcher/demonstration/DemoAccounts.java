package vn.kipthoi.launcher.demonstration;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.kipthoi.launcher.store.DemonstrationStore;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.signin.Accounts;
import vn.kipthoi.platform.signin.Passwords;

/**
 * Registers one account for each role, once for a database. Whichever node is first draws the
 * passwords and writes them into its home; no one else can ever read them.
 */
final class DemoAccounts {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BYTES = 12;

  private final AccountsFile file;
  private final Passwords passwords;
  private final InstantSource clock;
  private final Accounts accounts = new Accounts();
  private final DemonstrationStore store = new DemonstrationStore();

  DemoAccounts(Path home, Passwords passwords, InstantSource clock) {
    this.file = AccountsFile.in(home);
    this.passwords = passwords;
    this.clock = clock;
  }

  /** To be called in the demonstration's turn. */
  Future<Invitation> prepare(SqlClient transaction) {
    return store
        .accountsFile(transaction)
        .compose(made ->
            made.isPresent() ? Future.succeededFuture(known(made.get())) : make(transaction));
  }

  private Invitation known(String made) {
    var here = Optional.of(file).filter(own -> own.path().toString().equals(made));
    return here.flatMap(AccountsFile::read)
        .<Invitation>map(read -> new Invitation.Known(read, file.path()))
        .orElseGet(() -> new Invitation.MadeElsewhere(made));
  }

  /** Written before the commit: a password that nobody knows must never open an account. */
  private Future<Invitation> make(SqlClient transaction) {
    var drawn = new LinkedHashMap<String, Secret>();
    var registered = Future.<Void>succeededFuture();
    for (var account : DemoAccount.ALL) {
      var password = draw();
      drawn.put(account.name(), password);
      registered = registered.compose(before -> register(transaction, account, password));
    }
    return registered
        .compose(done -> store.accountsWritten(transaction, file.path().toString()))
        .map(noted -> written(drawn));
  }

  private Future<Void> register(SqlClient transaction, DemoAccount account, Secret password) {
    var now = clock.instant();
    return passwords
        .hash(password)
        .compose(hash -> accounts.register(transaction, account.account(), hash, now))
        .mapEmpty();
  }

  private Invitation written(Map<String, Secret> drawn) {
    file.write(drawn);
    return new Invitation.Known(drawn, file.path());
  }

  private static Secret draw() {
    var bytes = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }
}
