package vn.kipthoi.routing.roster.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/** Keeps who confirmed which team's roster for the Tết of a year. */
public final class TetStore {

  /** @param teamEdit the roster that was looked at; once it is another, this holds no more */
  public record Confirmation(UUID team, int teamEdit, UUID by, Instant at) {}

  /** The confirmations that were not withdrawn. */
  public Future<Map<UUID, Confirmation>> of(SqlClient client, List<UUID> teams, int year) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(teams.toArray(UUID[]::new), year))
        .map(rows -> {
          var said = new HashMap<UUID, Confirmation>();
          for (var row : rows) {
            var team = row.getUUID("team");
            var unused = said.put(
                team,
                new Confirmation(
                    team,
                    row.getInteger("team_edit"),
                    row.getUUID("confirmed_by"),
                    row.getOffsetDateTime("confirmed_at").toInstant()));
          }
          return Map.copyOf(said);
        });
  }

  public Future<Void> confirm(SqlClient transaction, int year, Confirmation confirmation) {
    return transaction
        .preparedQuery(Statement.CONFIRM.text())
        .execute(Tuple.of(
            confirmation.team(),
            year,
            confirmation.teamEdit(),
            confirmation.by(),
            confirmation.at().atOffset(UTC)))
        .mapEmpty();
  }

  public Future<Void> withdraw(
      SqlClient transaction, UUID team, int year, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.WITHDRAW.text())
        .execute(Tuple.of(team, year, account, now.atOffset(UTC)))
        .mapEmpty();
  }

  enum Statement implements Sql {
    OF("""
        -- $1 teams, $2 year
        select team, team_edit, confirmed_by, confirmed_at
          from routing.tet_confirmations
         where team = any ($1)
           and year = $2
           and withdrawn_at is null
        """),
    CONFIRM("""
        -- $1 team, $2 year, $3 edit of the team, $4 account, $5 now
        insert into routing.tet_confirmations
               (id, team, year, team_edit, confirmed_by, confirmed_at)
        values (gen_random_uuid(), $1, $2, $3, $4, $5)
        """),
    WITHDRAW("""
        -- $1 team, $2 year, $3 account, $4 now
        update routing.tet_confirmations
           set withdrawn_by = $3, withdrawn_at = $4
         where team = $1
           and year = $2
           and withdrawn_at is null
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
