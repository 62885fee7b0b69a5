package vn.kipthoi.platform.signin.accounts;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.NewAccount;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.sql.Rows;

/** Keeps {@code platform.accounts} for administrators. */
final class AccountStore {

  private final Duration idle;

  AccountStore(Duration idle) {
    this.idle = idle;
  }

  Future<List<AccountLine>> find(SqlClient client, AccountSearch search, Instant now) {
    var pattern =
        "%" + search.text().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    return client
        .preparedQuery(AccountStatement.FIND.text())
        .execute(Tuple.of(
            utc(now),
            utc(now.minus(idle)),
            pattern,
            search.role().map(Role::word).orElse(null),
            search.unitCode().orElse(null),
            AccountSearch.PAGE + 1,
            search.page() * AccountSearch.PAGE))
        .map(rows -> Rows.all(rows, AccountStore::line));
  }

  Future<Optional<AccountLine>> find(SqlClient client, UUID account, Instant now) {
    return client
        .preparedQuery(AccountStatement.ONE.text())
        .execute(Tuple.of(utc(now), utc(now.minus(idle)), account))
        .map(rows -> Rows.first(rows).map(AccountStore::line));
  }

  /** Without a password; nothing when the user name is taken. */
  Future<Optional<UUID>> add(SqlClient transaction, NewAccount account, Instant now) {
    return transaction
        .preparedQuery(AccountStatement.ADD.text())
        .execute(Tuple.of(
            UUID.randomUUID(),
            account.username(),
            account.displayName(),
            account.role().word(),
            account.unitCode().orElse(null),
            account.personId().orElse(null),
            utc(now)))
        .map(rows -> Rows.first(rows).map(row -> row.getUUID("id")));
  }

  /** The accounts that a change of administrators must not meet half way. */
  Future<List<UUID>> lockAdministrators(SqlClient transaction) {
    return transaction
        .preparedQuery(AccountStatement.LOCK_ADMINISTRATORS.text())
        .execute()
        .map(rows -> Rows.all(rows, row -> row.getUUID("id")));
  }

  Future<Boolean> setRole(
      SqlClient transaction, UUID account, Role role, Optional<String> unitCode) {
    return changed(
        transaction,
        AccountStatement.SET_ROLE,
        Tuple.of(account, role.word(), unitCode.orElse(null)));
  }

  Future<Boolean> suspend(SqlClient transaction, UUID account, String why, Instant now) {
    return changed(transaction, AccountStatement.SUSPEND, Tuple.of(account, why, utc(now)));
  }

  Future<Boolean> resume(SqlClient transaction, UUID account) {
    return changed(transaction, AccountStatement.RESUME, Tuple.of(account));
  }

  private static Future<Boolean> changed(
      SqlClient transaction, AccountStatement statement, Tuple parameters) {
    return transaction
        .preparedQuery(statement.text())
        .execute(parameters)
        .map(rows -> rows.rowCount() == 1);
  }

  private static AccountLine line(Row row) {
    return new AccountLine(
        row.getUUID("id"),
        row.getString("username"),
        row.getString("display_name"),
        Role.of(row.getString("role")).orElseThrow(),
        Optional.ofNullable(row.getString("unit_code")),
        Optional.ofNullable(row.getString("suspended_why")),
        row.getBoolean("has_password"),
        row.getBoolean("has_second"),
        Rows.maybeInstant(row, "seen_at"),
        row.getInteger("sessions"),
        row.getInteger("failures"),
        Rows.maybeInstant(row, "invited_until"),
        Optional.ofNullable(row.getUUID("request_id"))
            .map(request -> new AccountLine.Request(
                request,
                row.getUUID("asked_by"),
                row.getString("asker_name"),
                Rows.instant(row, "asked_at"))));
  }
}
