package vn.kipthoi.platform.signin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.accounts}. */
public final class Accounts {

  /**
   * An account with what it takes to sign in.
   *
   * @param hash absent when no password was chosen
   */
  record Known(Viewer viewer, Optional<PasswordHash> hash, Factors factors) {}

  /**
   * Registers an account.
   *
   * @return its id, or nothing when the user name is taken, and then nothing was changed
   */
  public Future<Optional<UUID>> register(
      SqlClient client, NewAccount account, PasswordHash hash, Instant now) {
    return client
        .preparedQuery(Statement.REGISTER.text())
        .execute(Tuple.of(
            UUID.randomUUID(),
            account.username(),
            account.displayName(),
            account.role().word(),
            account.unitCode().orElse(null),
            account.personId().orElse(null),
            hash.encoded(),
            now.atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.first(rows).map(row -> row.getUUID("id")));
  }

  Future<Optional<Known>> find(SqlClient client, String username) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(username.strip().toLowerCase(Locale.ROOT)))
        .map(rows -> Rows.first(rows).map(Accounts::known));
  }

  Future<Void> countFailure(SqlClient client, UUID account) {
    return client
        .preparedQuery(Statement.COUNT_FAILURE.text())
        .execute(Tuple.of(account))
        .mapEmpty();
  }

  Future<Void> forgetFailures(SqlClient client, UUID account) {
    return client
        .preparedQuery(Statement.FORGET_FAILURES.text())
        .execute(Tuple.of(account))
        .mapEmpty();
  }

  /** Reads whoever a row of accounts is about. */
  public static Viewer viewer(Row row) {
    return new Viewer(
        row.getUUID("id"),
        row.getString("username"),
        row.getString("display_name"),
        Role.of(row.getString("role")).orElseThrow(),
        Optional.ofNullable(row.getString("unit_code")),
        Optional.ofNullable(row.getUUID("person_id")));
  }

  /** What somebody has to prove who they are. */
  public Future<Factors> factors(SqlClient client, UUID account) {
    return client
        .preparedQuery(Statement.FACTORS.text())
        .execute(Tuple.of(account))
        .map(rows -> factors(rows.iterator().next()));
  }

  private static Factors factors(Row row) {
    return new Factors(
        row.getString("password_hash") != null,
        row.getBoolean("authenticator"),
        row.getInteger("recovery_codes"),
        row.getInteger("passkeys"));
  }

  private static Known known(Row row) {
    return new Known(
        viewer(row),
        Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::new),
        factors(row));
  }

  enum Statement implements Sql {
    REGISTER("""
        -- $1 id, $2 username, $3 display name, $4 role, $5 unit, $6 person, $7 hash, $8 now
        insert into platform.accounts
               (id, username, display_name, role, unit_code, person_id, password_hash,
                registered_at, password_set_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
            on conflict (username) do nothing
        returning id
        """),

    FIND("""
        -- $1 username
        select a.id, a.username, a.display_name, a.role, a.unit_code, a.person_id, a.password_hash,
               (select count(*) > 0
                  from platform.authenticators t
                 where t.account_id = a.id
                   and t.confirmed_at is not null) as authenticator,
               (select count(*)::int
                  from platform.recovery_codes c
                 where c.account_id = a.id
                   and c.used_at is null) as recovery_codes,
               (select count(*)::int
                  from platform.passkeys p
                 where p.account_id = a.id) as passkeys
          from platform.accounts a
         where a.username = $1
           and a.closed_at is null
           and a.suspended_at is null
        """),

    FACTORS("""
        -- $1 account
        select a.password_hash,
               (select count(*) > 0
                  from platform.authenticators t
                 where t.account_id = a.id
                   and t.confirmed_at is not null) as authenticator,
               (select count(*)::int
                  from platform.recovery_codes c
                 where c.account_id = a.id
                   and c.used_at is null) as recovery_codes,
               (select count(*)::int
                  from platform.passkeys p
                 where p.account_id = a.id) as passkeys
          from platform.accounts a
         where a.id = $1
        """),

    COUNT_FAILURE("""
        -- $1 account
        update platform.accounts
           set failures = failures + 1
         where id = $1
        """),

    FORGET_FAILURES("""
        -- $1 account
        update platform.accounts
           set failures = 0
         where id = $1
           and failures > 0
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
