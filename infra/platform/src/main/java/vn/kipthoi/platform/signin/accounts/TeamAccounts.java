package vn.kipthoi.platform.signin.accounts;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.sql.Rows;
import vn.kipthoi.platform.sql.Sql;

/** Reads who works in teams and carries their phones. */
public final class TeamAccounts {

  private final Database database;

  public TeamAccounts(Database database) {
    this.database = database;
  }

  /** All whose account is not closed, by name. */
  public Future<List<TeamAccount>> all() {
    return database
        .client()
        .preparedQuery(Statement.ALL.text())
        .execute()
        .map(rows -> Rows.all(
            rows,
            row -> new TeamAccount(
                row.getUUID("id"),
                row.getString("username"),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("unit_code")),
                row.getBoolean("suspended"))));
  }

  enum Statement implements Sql {
    ALL("""
        select id, username, display_name, unit_code, suspended_at is not null as suspended
          from platform.accounts
         where role in ('team_member', 'team_leader')
           and closed_at is null
         order by display_name, username
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
