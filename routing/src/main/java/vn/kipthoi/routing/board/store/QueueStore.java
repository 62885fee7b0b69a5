package vn.kipthoi.routing.board.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.Waiting;
import vn.kipthoi.routing.board.Zone;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Happening;

/** Reads what waits, line by line: the next one first, page by page. */
public final class QueueStore {

  /** After which line a page begins; the lines are in the order of time, then of id. */
  public record After(Instant dueAt, UUID deadline) {

    /** Before everything. */
    public static final After NOTHING = new After(Zone.OVER.from(Instant.EPOCH), new UUID(0, 0));

    public static After of(Waiting line) {
      return new After(line.deadline().dueAt(), line.id());
    }
  }

  /** The next lines of one zone; with {@code after} those that come behind it. */
  public Future<List<Waiting>> next(
      SqlClient client,
      Scope scope,
      Narrowing seen,
      Instant from,
      Instant until,
      After after,
      int atMost) {
    return client
        .preparedQuery(Statement.NEXT.text())
        .execute(BoardStore.narrowed(scope, seen)
            .addOffsetDateTime(from.atOffset(UTC))
            .addOffsetDateTime(until.atOffset(UTC))
            .addOffsetDateTime(after.dueAt().atOffset(UTC))
            .addUUID(after.deadline())
            .addInteger(atMost))
        .map(rows -> BoardStore.list(rows, QueueStore::line));
  }

  /** One line, when the viewer may see it and it still waits. */
  public Future<Optional<Waiting>> find(SqlClient client, Scope scope, UUID deadline) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(scope.unit()).addUUID(scope.person().orElse(null)).addUUID(deadline))
        .map(rows -> BoardStore.list(rows, QueueStore::line).stream().findFirst());
  }

  private static Waiting line(Row row) {
    return new Waiting(
        deadline(row),
        new CaseNumber(row.getString("number")),
        row.getLong("version"),
        new UnitCode(row.getString("lead")),
        Priority.valueOf(row.getString("severity")),
        List.of(row.getArrayOfUUIDs("asked")),
        Optional.ofNullable(row.getUUID("accepted_by")),
        Optional.ofNullable(row.getOffsetDateTime("accepted_at")).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getString("last_kind")).map(kind -> last(row, kind)));
  }

  private static Deadline deadline(Row row) {
    return new Deadline(
        new DeadlineRef(
            row.getUUID("id"),
            new CaseId(row.getUUID("case_id")),
            row.getString("clock"),
            row.getInteger("step"),
            row.getInteger("round")),
        new UnitCode(row.getString("commune")),
        new Rung(row.getString("rung")),
        new UnitCode(row.getString("unit")),
        Priority.valueOf(row.getString("priority")),
        row.getOffsetDateTime("started_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant());
  }

  private static Happening last(Row row, String kind) {
    JsonObject detail = row.getJsonObject("last_detail");
    return new Happening(
        row.getOffsetDateTime("last_at").toInstant(), Happening.Sort.ofWord(kind), detail);
  }

  enum Statement implements Sql {
    NEXT("""
        -- $1 the viewer's unit, $2 person, $3 place, $4 priority, $5 clock, $6 from, $7 until,
        -- $8 and $9 the line before the first one, $10 at most so many
        with next as materialized (
          select w.deadline, w.due_at
            from routing.waiting_visible_to($1, $2, $3) w
           where w.due_at >= $6
             and w.due_at < $7
             and (w.due_at, w.deadline) > ($8, $9)
             and ($4::text is null or w.priority = $4)
             and ($5::text is null or w.clock = $5)
           order by w.due_at, w.deadline
           limit $10
        )
        select d.id, d.case_id, d.clock, d.step, d.round, d.commune, d.rung, d.unit, d.priority,
               d.started_at, d.due_at, c.number, c.version, c.unit as lead, c.priority as severity,
               c.accepted_by, c.accepted_at, last.at as last_at, last.kind as last_kind,
               last.detail as last_detail,
               array(select o.person
                       from routing.call_outs o
                      where o.deadline = d.id
                      order by o.place) as asked
          from next n
          join routing.deadlines d
            on d.id = n.deadline
          join routing.cases c
            on c.id = d.case_id
          left join lateral (
                 select t.at, t.kind, t.detail
                   from routing.timeline t
                  where t.case_id = d.case_id
                  order by t.entry desc
                  limit 1) last
            on true
         order by n.due_at, n.deadline
        """),
    FIND("""
        -- $1 the viewer's unit, $2 person, $3 deadline
        select d.id, d.case_id, d.clock, d.step, d.round, d.commune, d.rung, d.unit, d.priority,
               d.started_at, d.due_at, c.number, c.version, c.unit as lead, c.priority as severity,
               c.accepted_by, c.accepted_at, null::timestamptz as last_at,
               null::text as last_kind, null::jsonb as last_detail,
               array(select o.person
                       from routing.call_outs o
                      where o.deadline = d.id
                      order by o.place) as asked
          from routing.deadlines d
          join routing.cases_visible_to($1, $2) c
            on c.id = d.case_id
         where d.id = $3
           and routing.is_waiting(d.state, d.done_at, d.ended_at, d.rule)
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
