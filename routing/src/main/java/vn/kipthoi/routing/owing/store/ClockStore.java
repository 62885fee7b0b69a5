package vn.kipthoi.routing.owing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.ClockId;

/** Reads all clocks of a case for those who were found to see it. */
public final class ClockStore {

  /**
   * One clock of a case, the ladder's rungs as one.
   *
   * @param state {@code open}, {@code met}, {@code missed} or {@code void}
   * @param doneAt when it was done, in time or not
   * @param warnedAt when somebody was warned of it
   * @param pausedSince since when it stands still
   */
  public record Shown(
      UUID id,
      ClockId clock,
      int run,
      String state,
      Instant startedAt,
      Instant dueAt,
      Optional<Instant> doneAt,
      boolean reportedLate,
      List<Instant> warnedAt,
      Optional<Instant> pausedSince,
      String policy,
      String calendar,
      String rule) {

    public boolean isRunning() {
      return state.equals("open");
    }

    /** Missed, and still to be done. */
    public boolean isOutstanding() {
      return state.equals("missed") && doneAt.isEmpty();
    }
  }

  /** Every clock of a case that ever ran, the outstanding ones first, then by when they are due. */
  public Future<List<Shown>> of(SqlClient client, CaseId shown) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(shown.value()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(ClockStore::shown)
            .toList());
  }

  private static Shown shown(Row row) {
    return new Shown(
        row.getUUID("id"),
        ClockId.ofWord(row.getString("clock")).orElseThrow(),
        row.getInteger("run"),
        row.getString("state"),
        row.getOffsetDateTime("started_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant(),
        instant(row.getOffsetDateTime("done")),
        row.getBoolean("reported_late"),
        Arrays.stream(row.getArrayOfOffsetDateTimes("warned"))
            .map(OffsetDateTime::toInstant)
            .toList(),
        instant(row.getOffsetDateTime("paused_since")),
        row.getString("policy"),
        row.getString("calendar"),
        row.getString("rule"));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  enum Statement implements Sql {
    OF_CASE("""
        -- $1 a case that the viewer was found to see
        select d.id, d.clock, d.run,
               case when d.state = 'missed' and d.ended_at is not null then 'void' else d.state
               end as state,
               d.started_at, d.due_at,
               coalesce(d.met_at, d.done_at) as done, d.reported_late,
               array(select w.told_at
                       from routing.warnings w
                      where w.deadline = d.id
                        and w.state = 'told'
                      order by w.told_at) as warned,
               (select p.since
                  from routing.pauses p
                 where p.case_id = d.case_id
                   and p.clock = d.clock
                   and p.until is null
                   and p.at_most_until > platform.now()
                   and d.state = 'open') as paused_since,
               d.policy, coalesce(d.calendar, '') as calendar, coalesce(d.rule, d.clock) as rule
          from routing.deadlines d
         where d.case_id = $1
           and d.rule is not null
         order by (d.state = 'missed' and d.done_at is null and d.ended_at is null) desc,
                  d.state <> 'open', d.due_at
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
