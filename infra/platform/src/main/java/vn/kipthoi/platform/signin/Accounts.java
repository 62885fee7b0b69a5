package vn.kipthoi.platform.signin;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.accounts}. */
public final class Accounts {

  /** An account with the hash of its password. */
  record Known(Viewer viewer, PasswordHash hash) {}

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
        .map(rows -> first(rows).map(row -> row.getUUID("id")));
  }

  Future<Optional<Known>> find(SqlClient client, String username) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(username.strip().toLowerCase(Locale.ROOT)))
        .map(rows -> first(rows).map(Accounts::known));
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

  static Viewer viewer(Row row) {
    return new Viewer(
        row.getUUID("id"),
        row.getString("username"),
        row.getString("display_name"),
        Role.of(row.getString("role")).orElseThrow(),
        Optional.ofNullable(row.getString("unit_code")),
        Optional.ofNullable(row.getUUID("person_id")));
  }

  static Optional<Row> first(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).findFirst();
  }

  private static Known known(Row row) {
    return new Known(viewer(row), new PasswordHash(row.getString("password_hash")));
  }

  enum Statement implements Sql {
    REGISTER("""
        -- $1 id, $2 username, $3 display name, $4 role, $5 unit, $6 person, $7 hash, $8 now
        insert into platform.accounts
               (id, username, display_name, role, unit_code, person_id, password_hash,
                registered_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (username) do nothing
        returning id
        """),

    FIND("""
        -- $1 username
        select id, username, display_name, role, unit_code, person_id, password_hash
          from platform.accounts
         where username = $1
           and closed_at is null
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
