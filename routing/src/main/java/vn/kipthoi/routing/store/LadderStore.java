package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Ladder;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Step;

/** Reads ladders from {@code routing.ladders}. */
public final class LadderStore {

  /** The ladder in force at a moment; fails when policy has none, for then nobody could be told. */
  public Future<Ladder> inForce(SqlClient client, Priority priority, Instant at) {
    return client
        .preparedQuery(Statement.IN_FORCE.text())
        .execute(Tuple.of(at.atOffset(UTC), priority.name()))
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
        -- $1 moment, $2 priority
        select s.ladder as version, s.step, s.rung, s.level, s.more_each_round,
               (extract(epoch from s.wait) * 1000)::bigint as wait_millis
          from routing.ladder_steps s
         where s.priority = $2
           and s.ladder = (select l.version
                             from routing.ladders l
                            where l.valid_from <= $1
                            order by l.valid_from desc
                            limit 1)
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
