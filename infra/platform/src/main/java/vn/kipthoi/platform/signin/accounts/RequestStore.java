package vn.kipthoi.platform.signin.accounts;

import static vn.kipthoi.platform.sql.Rows.utc;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code platform.role_requests}. */
final class RequestStore {

  /** An open request. */
  record Open(UUID account, UUID askedBy) {}

  Future<Void> ask(SqlClient transaction, UUID account, UUID by, Instant now) {
    return transaction
        .preparedQuery(Statement.ASK.text())
        .execute(Tuple.of(UUID.randomUUID(), account, by, utc(now)))
        .mapEmpty();
  }

  /** The request, which nobody else decides until this transaction ends. */
  Future<Optional<Open>> lock(SqlClient transaction, UUID request) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(request))
        .map(rows -> Rows.first(rows)
            .map(row -> new Open(row.getUUID("account_id"), row.getUUID("asked_by"))));
  }

  Future<Void> decide(SqlClient transaction, UUID request, UUID by, boolean granted, Instant now) {
    return transaction
        .preparedQuery(Statement.DECIDE.text())
        .execute(Tuple.of(request, by, granted, utc(now)))
        .mapEmpty();
  }

  enum Statement implements Sql {
    ASK("""
        -- $1 id, $2 account, $3 by, $4 now; one that is open already stays
        insert into platform.role_requests (id, account_id, role, asked_by, asked_at)
        values ($1, $2, 'administrator', $3, $4)
            on conflict do nothing
        """),

    LOCK("""
        -- $1 request
        select account_id, asked_by
          from platform.role_requests
         where id = $1
           and decided_at is null
           for update
        """),

    DECIDE("""
        -- $1 request, $2 by, $3 granted, $4 now
        update platform.role_requests
           set decided_by = $2,
               granted = $3,
               decided_at = $4
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
