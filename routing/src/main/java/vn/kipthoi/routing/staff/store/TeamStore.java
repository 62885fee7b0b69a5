package vn.kipthoi.routing.staff.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.staff.Team;

/** Keeps teams. One that is retired stays, for what it was asked is read with it. */
public final class TeamStore {

  /** Those in force at a moment or later, of all units or of these; by unit. */
  public Future<List<Team>> of(SqlClient client, List<UnitCode> units, Instant at) {
    var codes = units.stream().map(UnitCode::text).toArray(String[]::new);
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(codes, at.atOffset(UTC)))
        .map(TeamStore::teams);
  }

  public Future<Optional<Team>> find(SqlClient client, UUID team) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(team))
        .map(rows -> teams(rows).stream().findFirst());
  }

  /** The same, and nobody else changes it until this transaction ends. */
  public Future<Optional<Team>> lock(SqlClient transaction, UUID team) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(team))
        .map(rows -> teams(rows).stream().findFirst());
  }

  /** Empty when the unit has one on this rung at that moment or later. */
  public Future<Optional<Team>> create(SqlClient transaction, UUID id, Post post, Instant from) {
    return transaction
        .preparedQuery(Statement.CREATE.text())
        .execute(Tuple.of(id, post.unit().text(), post.rung().word(), from.atOffset(UTC)))
        .map(rows -> teams(rows).stream().findFirst());
  }

  public Future<Void> retire(SqlClient transaction, UUID team, Instant until) {
    return transaction
        .preparedQuery(Statement.RETIRE.text())
        .execute(Tuple.of(team, until.atOffset(UTC)))
        .mapEmpty();
  }

  /** A change of its roster is a change of the team. */
  public Future<Integer> edited(SqlClient transaction, UUID team) {
    return transaction
        .preparedQuery(Statement.EDITED.text())
        .execute(Tuple.of(team))
        .map(rows -> rows.iterator().next().getInteger("edit"));
  }

  private static List<Team> teams(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(TeamStore::team).toList();
  }

  private static Team team(Row row) {
    return new Team(
        row.getUUID("id"),
        new Post(new UnitCode(row.getString("unit")), new Rung(row.getString("rung"))),
        row.getOffsetDateTime("valid_from").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("valid_until")).map(until -> until.toInstant()),
        row.getInteger("edit"));
  }

  enum Statement implements Sql {
    OF("""
        -- $1 units, none for all, $2 moment
        select id, unit, rung, valid_from, valid_until, edit
          from routing.teams
         where (cardinality($1::text[]) = 0 or unit = any ($1))
           and (valid_until is null or valid_until > $2)
         order by unit, rung, valid_from
        """),
    FIND("""
        -- $1 team
        select id, unit, rung, valid_from, valid_until, edit
          from routing.teams
         where id = $1
        """),
    LOCK("""
        -- $1 team
        select id, unit, rung, valid_from, valid_until, edit
          from routing.teams
         where id = $1
           for update
        """),
    CREATE("""
        -- $1 id, $2 unit, $3 rung, $4 from
        insert into routing.teams (id, unit, rung, valid_from)
        select $1, $2, $3, $4
         where not exists (select
                             from routing.teams t
                            where t.unit = $2
                              and t.rung = $3
                              and (t.valid_until is null or t.valid_until > $4))
            on conflict do nothing
        returning id, unit, rung, valid_from, valid_until, edit
        """),
    RETIRE("""
        -- $1 team, $2 the first moment without it
        update routing.teams
           set valid_until = $2, edit = edit + 1
         where id = $1
        """),
    EDITED("""
        -- $1 team
        update routing.teams
           set edit = edit + 1
         where id = $1
        returning edit
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
