package vn.kipthoi.platform.signin;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/** How colleagues are greeted, by their accounts: for pages that say who did something. */
public final class AccountNames {

  /** The display names of those accounts that there are. */
  public Future<Map<UUID, String>> of(SqlClient client, Collection<UUID> accounts) {
    return accounts.isEmpty()
        ? Future.succeededFuture(Map.of())
        : client
            .preparedQuery(Statement.NAMES.text())
            .collecting(toMap(row -> row.getUUID("id"), row -> row.getString("display_name")))
            .execute(Tuple.of(accounts.stream().distinct().toArray(UUID[]::new)))
            .map(SqlResult::value);
  }

  enum Statement implements Sql {
    NAMES("""
        -- $1 accounts
        select id, display_name
          from platform.accounts
         where id = any ($1::uuid[])
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
