package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Crew;
import vn.kipthoi.routing.desk.Duty;
import vn.kipthoi.routing.desk.Post;

/** Reads who is on duty from {@code routing.duty_rosters}. */
public final class DutyStore {

  /** Who is on duty at these posts at a moment. */
  public Future<Duty> at(SqlClient client, List<Post> posts, Instant moment) {
    var units = posts.stream().map(post -> post.unit().text()).toArray(String[]::new);
    var rungs = posts.stream().map(post -> post.rung().word()).toArray(String[]::new);
    return client
        .preparedQuery(Statement.ON_DUTY.text())
        .execute(Tuple.of(units, rungs, moment.atOffset(UTC)))
        .map(DutyStore::duty);
  }

  private static Duty duty(RowSet<Row> rows) {
    var crews = new HashMap<Post, Crew>();
    for (var row : rows) {
      var post = new Post(new UnitCode(row.getString("unit")), new Rung(row.getString("rung")));
      var reachable = Arrays.asList(row.getArrayOfUUIDs("reachable"));
      var unused = crews.put(post, new Crew(reachable, row.getInteger("unreachable")));
    }
    return new Duty(crews);
  }

  enum Statement implements Sql {
    ON_DUTY("""
        -- $1 units and $2 rungs of the posts, pair by pair, $3 moment
        select t.unit, t.rung,
               coalesce(array_agg(p.id order by r.place, p.id)
                          filter (where p.unreachable_since is null), '{}') as reachable,
               (count(*) filter (where p.unreachable_since is not null))::integer as unreachable
          from unnest($1::text[], $2::text[]) asked (unit, rung)
          join routing.teams t
            on t.unit = asked.unit
           and t.rung = asked.rung
           and t.valid_from <= $3
           and (t.valid_until is null or t.valid_until > $3)
          join routing.duty_rosters r
            on r.team = t.id
           and r.on_duty_from <= $3
           and (r.on_duty_until is null or r.on_duty_until > $3)
          join routing.people p
            on p.id = r.person
         group by t.unit, t.rung
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
