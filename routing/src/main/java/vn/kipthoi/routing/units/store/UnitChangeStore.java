package vn.kipthoi.routing.units.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.units.Consequence;
import vn.kipthoi.routing.units.WrittenChange;

/** Keeps what was written down, and counts what hangs on units. */
public final class UnitChangeStore {

  /** The latest first; those that wait before all others. */
  public Future<List<WrittenChange>> latest(SqlClient client, int atMost) {
    return client
        .preparedQuery(Statement.LATEST.text())
        .mapping(UnitChangeStore::change)
        .execute(Tuple.of(atMost))
        .map(rows -> rows.stream().toList());
  }

  public Future<Optional<WrittenChange>> find(SqlClient client, UUID id) {
    return one(client, Statement.FIND, id);
  }

  /** Holds it against everybody else until the transaction ends. */
  public Future<Optional<WrittenChange>> lock(SqlClient transaction, UUID id) {
    return one(transaction, Statement.LOCK, id);
  }

  /** False when this very one is there already. */
  public Future<Boolean> write(SqlClient transaction, WrittenChange change) {
    return transaction
        .preparedQuery(Statement.WRITE.text())
        .execute(Tuple.of(
            change.id(), change.body(), change.madeBy(), change.madeAt().atOffset(UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  public Future<Void> settle(
      SqlClient transaction, UUID id, WrittenChange.State state, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.SETTLE.text())
        .execute(Tuple.of(id, state.word(), account, now.atOffset(UTC)))
        .mapEmpty();
  }

  /** What hangs on each of these units, in their order; those on which nothing hangs too. */
  public Future<List<Consequence>> consequences(
      SqlClient client, List<UnitCode> units, Instant now) {
    return client
        .preparedQuery(Statement.CONSEQUENCES.text())
        .mapping(row -> new Consequence(
            new UnitCode(row.getString("unit")),
            row.getInteger("teams"),
            row.getInteger("people"),
            row.getLong("cases")))
        .execute(Tuple.of(texts(units), now.atOffset(UTC)))
        .map(rows -> rows.stream().toList());
  }

  /** The teams of a unit that ends answer until it does. */
  public Future<Integer> endTeams(SqlClient transaction, UnitCode unit, Instant on) {
    return transaction
        .preparedQuery(Statement.END_TEAMS.text())
        .execute(Tuple.of(unit.text(), on.atOffset(UTC)))
        .map(rows -> rows.rowCount());
  }

  private static Future<Optional<WrittenChange>> one(
      SqlClient client, Statement statement, UUID id) {
    return client
        .preparedQuery(statement.text())
        .mapping(UnitChangeStore::change)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst());
  }

  private static String[] texts(List<UnitCode> units) {
    return units.stream().map(UnitCode::text).toArray(String[]::new);
  }

  private static WrittenChange change(Row row) {
    return new WrittenChange(
        row.getUUID("id"),
        row.getString("body"),
        WrittenChange.State.ofWord(row.getString("state")),
        row.getUUID("made_by"),
        row.getOffsetDateTime("made_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("settled_at")).map(OffsetDateTime::toInstant));
  }

  enum Statement implements Sql {
    LATEST("""
        -- $1 at most so many
        select id, body, state, made_by, made_at, settled_at
          from routing.unit_changes
         order by state <> 'draft', made_at desc, id
         limit $1
        """),
    FIND("""
        -- $1 change
        select id, body, state, made_by, made_at, settled_at
          from routing.unit_changes
         where id = $1
        """),
    LOCK("""
        -- $1 change
        select id, body, state, made_by, made_at, settled_at
          from routing.unit_changes
         where id = $1
           for update
        """),
    WRITE("""
        -- $1 id, $2 body, $3 account, $4 now
        insert into routing.unit_changes (id, body, state, made_by, made_at)
        values ($1, $2, 'draft', $3, $4)
            on conflict (id) do nothing
        """),
    SETTLE("""
        -- $1 change, $2 state, $3 account, $4 now
        update routing.unit_changes
           set state = $2, settled_by = $3, settled_at = $4
         where id = $1
           and state = 'draft'
        """),
    CONSEQUENCES("""
        -- $1 units, $2 now
        select asked.unit,
               (select count(*)::integer
                  from routing.teams t
                 where t.unit = asked.unit
                   and (t.valid_until is null or t.valid_until > $2)) as teams,
               (select count(distinct named)::integer
                  from routing.teams t
                 cross join routing.on_roster_of(t.id) named
                 where t.unit = asked.unit
                   and (t.valid_until is null or t.valid_until > $2)) as people,
               (select count(*)
                  from routing.cases c
                 where c.unit = asked.unit
                   and c.state not in ('closed', 'screened-out', 'closed-non-case', 'merged'))
                 as cases
          from unnest($1::text[]) with ordinality asked (unit, place)
         order by asked.place
        """),
    END_TEAMS("""
        -- $1 unit, $2 on
        update routing.teams
           set valid_until = greatest($2, valid_from + interval '1 microsecond'),
               edit = edit + 1
         where unit = $1
           and (valid_until is null or valid_until > $2)
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
