package vn.kipthoi.routing.board.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Axis;
import vn.kipthoi.routing.board.Bin;
import vn.kipthoi.routing.board.Kept;
import vn.kipthoi.routing.board.Load;
import vn.kipthoi.routing.board.Mark;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.Zone;

/**
 * Counts what a viewer may see of what waits. All statements go through the two functions that know
 * from whom a case is kept; what is kept from somebody is in none of their figures.
 */
public final class BoardStore {

  /** How much waits in each part of the axis, whatever zone was chosen. */
  public Future<List<Bin>> bins(SqlClient client, Scope scope, Narrowing seen, Instant now) {
    var edges =
        Axis.edges(now).stream().map(edge -> edge.atOffset(UTC)).toArray(OffsetDateTime[]::new);
    return client
        .preparedQuery(Statement.BINS.text())
        .execute(narrowed(scope, seen).addArrayOfOffsetDateTime(edges))
        .map(rows -> list(rows, BoardStore::bin));
  }

  /** The nearest deadlines, to be placed on the axis one by one. */
  public Future<List<Mark.Placing>> marks(
      SqlClient client, Scope scope, Narrowing seen, int atMost) {
    return client
        .preparedQuery(Statement.MARKS.text())
        .execute(narrowed(scope, seen).addInteger(atMost))
        .map(rows -> list(
            rows,
            row -> new Mark.Placing(
                row.getOffsetDateTime("due_at").toInstant(),
                row.getString("priority").equals(Priority.P1.name()))));
  }

  /** The units that have the most overdue, then the most that soon will be. */
  public Future<List<Load>> loads(
      SqlClient client, Scope scope, Narrowing seen, Instant now, int atMost) {
    return client
        .preparedQuery(Statement.LOADS.text())
        .execute(narrowed(scope, seen)
            .addOffsetDateTime(now.atOffset(UTC))
            .addOffsetDateTime(Zone.RISK.until(now).atOffset(UTC))
            .addInteger(atMost))
        .map(rows -> list(
            rows,
            row -> new Load(
                new UnitCode(row.getString("lead")),
                row.getInteger("over"),
                row.getInteger("risk"),
                row.getInteger("rest"))));
  }

  /** How many deadlines were kept, by day; days without any are missing. */
  public Future<List<Kept>> kept(SqlClient client, Scope scope, UnitCode place, LocalDate today) {
    return client
        .preparedQuery(Statement.KEPT.text())
        .execute(Tuple.of(scope.unit())
            .addUUID(scope.person().orElse(null))
            .addString(place.text())
            .addLocalDate(today.minusDays(Kept.DAYS))
            .addLocalDate(today))
        .map(rows -> list(
            rows,
            row -> new Kept(
                row.getLocalDate("day"), row.getInteger("in_time"), row.getInteger("all_of_it"))));
  }

  static Tuple narrowed(Scope scope, Narrowing seen) {
    return Tuple.of(scope.unit())
        .addUUID(scope.person().orElse(null))
        .addString(seen.place().text())
        .addString(seen.severity().map(Priority::name).orElse(null))
        .addString(seen.step().orElse(null));
  }

  static <T> List<T> list(Iterable<Row> rows, Function<Row, T> read) {
    return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
  }

  private static Bin bin(Row row) {
    return new Bin(
        row.getInteger("bin"),
        row.getInteger("waiting"),
        row.getInteger("urgent"),
        row.getOffsetDateTime("first").toInstant(),
        row.getOffsetDateTime("last").toInstant());
  }

  /** The cases that are kept from a viewer, by themselves or by their unit. */
  public Future<Set<UUID>> hidden(SqlClient client, Scope scope) {
    return client
        .preparedQuery(Statement.HIDDEN.text())
        .execute(Tuple.of(scope.unit()).addUUID(scope.person().orElse(null)))
        .map(rows -> Set.copyOf(list(rows, row -> row.getUUID("case_id"))));
  }

  enum Statement implements Sql {
    HIDDEN("""
        -- $1 the viewer's unit, $2 person
        select k.case_id
          from routing.kept_from k
         where k.person = $2
         union
        select x.case_id
          from routing.exclusions_in_force x
         where x.unit = $1
        """),
    BINS("""
        -- $1 the viewer's unit, $2 person, $3 place, $4 priority, $5 clock, $6 edges of the axis
        -- Each part is a stretch of the index: nothing has to be worked out line by line.
        select (part.number - 1)::integer as bin, found.*
          from unnest('-infinity'::timestamptz || $6::timestamptz[],
                      $6::timestamptz[] || 'infinity'::timestamptz)
               with ordinality part (since, until, number),
               lateral (
                 select count(*)::integer as waiting,
                        (count(*) filter (where w.priority = 'P1'))::integer as urgent,
                        min(w.due_at) as first,
                        max(w.due_at) as last
                   from routing.waiting_visible_to($1, $2, $3) w
                  where w.due_at >= part.since
                    and w.due_at < part.until
                    and ($4::text is null or w.priority = $4)
                    and ($5::text is null or w.clock = $5)) found
         where found.waiting > 0
         order by bin
        """),
    MARKS("""
        -- $1 the viewer's unit, $2 person, $3 place, $4 priority, $5 clock, $6 at most so many
        select w.due_at, w.priority
          from routing.waiting_visible_to($1, $2, $3) w
         where ($4::text is null or w.priority = $4)
           and ($5::text is null or w.clock = $5)
         order by w.due_at
         limit $6
        """),
    LOADS("""
        -- $1 the viewer's unit, $2 person, $3 place, $4 priority, $5 clock, $6 now, $7 in two hours,
        -- $8 at most so many
        with pressing as (
          select w.lead,
                 (count(*) filter (where w.due_at <= $6))::integer as over,
                 (count(*) filter (where w.due_at > $6))::integer as risk
            from routing.waiting_visible_to($1, $2, $3) w
           where w.due_at < $7
             and ($4::text is null or w.priority = $4)
             and ($5::text is null or w.clock = $5)
           group by w.lead
           order by over desc, risk desc, w.lead
           limit $8
        )
        select p.lead, p.over, p.risk,
               (select count(*)
                  from routing.waiting_visible_to($1, $2, p.lead) w
                 where w.lead = p.lead
                   and w.due_at >= $7
                   and ($4::text is null or w.priority = $4)
                   and ($5::text is null or w.clock = $5))::integer as rest
          from pressing p
         order by p.over desc, p.risk desc, p.lead
        """),
    KEPT("""
        -- $1 the viewer's unit, $2 person, $3 place, $4 after this day, $5 up to this day
        select s.day,
               (count(*) filter (where s.in_time))::integer as in_time,
               count(*)::integer as all_of_it
          from routing.settled_visible_to($1, $2, $3) s
         where s.day > $4
           and s.day <= $5
         group by s.day
         order by s.day
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
