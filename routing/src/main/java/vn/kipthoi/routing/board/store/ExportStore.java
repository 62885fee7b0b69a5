package vn.kipthoi.routing.board.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.board.Exported;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.Zone;
import vn.kipthoi.routing.board.store.QueueStore.After;

/** Reads what a board exports, page by page, in the order of time. No person is in it. */
public final class ExportStore {

  /** Some lines, and behind which the next ones come. */
  public record Batch(List<Exported> lines, After last) {}

  public Future<Batch> next(
      SqlClient client, Scope scope, Narrowing seen, Instant now, After after, int atMost) {
    return client
        .preparedQuery(Statement.NEXT.text())
        .execute(BoardStore.narrowed(scope, seen)
            .addOffsetDateTime(seen.zone().orElse(Zone.OVER).from(now).atOffset(UTC))
            .addOffsetDateTime(seen.zone().orElse(Zone.LATER).until(now).atOffset(UTC))
            .addOffsetDateTime(after.dueAt().atOffset(UTC))
            .addUUID(after.deadline())
            .addInteger(atMost))
        .map(rows -> BoardStore.list(rows, Entry::of))
        .map(entries -> new Batch(
            entries.stream().map(Entry::line).toList(),
            entries.isEmpty() ? after : entries.getLast().place()));
  }

  /** A line with its place in the order. */
  private record Entry(Exported line, After place) {

    static Entry of(Row row) {
      UUID deadline = row.getUUID("deadline");
      var due = row.getOffsetDateTime("due_at").toInstant();
      var line = new Exported(
          new CaseNumber(row.getString("number")),
          Priority.valueOf(row.getString("priority")),
          row.getString("clock"),
          new UnitCode(row.getString("lead")),
          new Rung(row.getString("rung")),
          row.getOffsetDateTime("started_at").toInstant(),
          due,
          Optional.ofNullable(row.getOffsetDateTime("accepted_at")).map(OffsetDateTime::toInstant));
      return new Entry(line, new After(due, deadline));
    }
  }

  enum Statement implements Sql {
    NEXT("""
        -- $1 the viewer's unit, $2 person, $3 place, $4 priority, $5 clock, $6 from, $7 until,
        -- $8 and $9 the line before the first one, $10 at most so many
        with next as materialized (
          select w.deadline, w.due_at, w.clock, w.priority, w.lead
            from routing.waiting_visible_to($1, $2, $3) w
           where w.due_at >= $6
             and w.due_at < $7
             and (w.due_at, w.deadline) > ($8, $9)
             and ($4::text is null or w.priority = $4)
             and ($5::text is null or w.clock = $5)
           order by w.due_at, w.deadline
           limit $10
        )
        select n.deadline, n.due_at, n.clock, n.priority, n.lead, d.rung, d.started_at, c.number,
               c.accepted_at
          from next n
          join routing.deadlines d
            on d.id = n.deadline
          join routing.cases c
            on c.id = d.case_id
         order by n.due_at, n.deadline
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
