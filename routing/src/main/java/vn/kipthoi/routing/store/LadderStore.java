package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Step;

/** Reads ladders, which are part of the versions of policy. */
public final class LadderStore {

  /**
   * The ladder in force at a moment: the province's own where it has one, else the country's. Fails
   * when policy has none, for then nobody could be told.
   *
   * @param province where the case is; empty while nobody knows
   */
  public Future<Ladder> inForce(
      SqlClient client, Priority priority, Optional<UnitCode> province, Instant at) {
    return client
        .preparedQuery(Statement.IN_FORCE.text())
        .execute(Tuple.of(
            at.atOffset(UTC), priority.name(), province.orElse(UnitCode.NATION).text()))
        .map(rows -> {
          var steps = new ArrayList<Step>();
          var version = "none";
          for (var row : rows) {
            version = row.getString("version");
            steps.add(step(row));
          }
          return new Ladder(version, priority, steps);
        });
  }

  private static Step step(Row row) {
    return new Step(
        row.getInteger("step"),
        new Rung(row.getString("rung")),
        Level.ofWord(row.getString("level")),
        Duration.ofMillis(row.getLong("wait_millis")),
        row.getInteger("more_each_round"));
  }

  enum Statement implements Sql {
    IN_FORCE("""
        -- $1 moment, $2 priority, $3 province
        with last as (
          select distinct on (p.unit) p.unit, p.version
            from routing.policies p
           where p.state = 'approved' and p.effective_from <= $1 and p.unit in ('VN', $3)
           order by p.unit, p.effective_from desc),
        chosen as (
          select l.version
            from last l
           where exists (select from routing.ladder_steps s
                          where s.policy = l.version and s.priority = $2)
           order by l.unit = 'VN'
           limit 1)
        select s.policy as version, s.step, s.rung, s.level, s.more_each_round,
               (extract(epoch from s.wait) * 1000)::bigint as wait_millis
          from chosen c
          join routing.ladder_steps s on s.policy = c.version and s.priority = $2
         order by s.step
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
