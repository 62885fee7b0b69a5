package vn.kipthoi.routing.policy.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.DaysDraft;
import vn.kipthoi.routing.policy.Filed;

/** Keeps what somebody wants to be otherwise in the calendar. Days of the program are a file. */
public final class CalendarStore {

  /** One change after the other: their numbers name the versions of the calendar. */
  public Future<Void> lock(SqlClient transaction) {
    return transaction.preparedQuery(Statement.LOCK.text()).execute().mapEmpty();
  }

  public Future<Void> file(SqlClient transaction, DaysDraft draft) {
    return transaction
        .preparedQuery(Statement.FILE.text())
        .execute(Tuple.of(
            draft.id(),
            draft.unit().text(),
            draft.reason(),
            draft.maker(),
            draft.draftedAt().atOffset(UTC)))
        .compose(filed -> transaction
            .preparedQuery(Statement.DAYS.text())
            .execute(Tuple.of(
                draft.id(),
                draft.days().stream().map(CalendarDay::day).toArray(LocalDate[]::new),
                texts(draft, day -> day.kind().word()),
                texts(draft, CalendarDay::vietnamese),
                texts(draft, CalendarDay::english))))
        .mapEmpty();
  }

  public Future<Void> approve(SqlClient transaction, UUID id, UUID checker, Instant now) {
    return transaction
        .preparedQuery(Statement.APPROVE.text())
        .execute(Tuple.of(id, checker, now.atOffset(UTC)))
        .mapEmpty();
  }

  public Future<Void> refuse(
      SqlClient transaction, UUID id, UUID checker, String answer, Instant now) {
    return transaction
        .preparedQuery(Statement.REFUSE.text())
        .execute(Tuple.of(id, checker, answer, now.atOffset(UTC)))
        .mapEmpty();
  }

  /** A change, whatever became of it. */
  public Future<Optional<DaysDraft>> find(SqlClient client, UUID id) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(id))
        .map(rows -> drafts(rows).stream().findFirst());
  }

  /** Every change, the newest first; those that wait to be checked before all others. */
  public Future<List<DaysDraft>> all(SqlClient client) {
    return client.preparedQuery(Statement.ALL.text()).execute().map(CalendarStore::drafts);
  }

  private static List<DaysDraft> drafts(Iterable<Row> rows) {
    var heads = new LinkedHashMap<UUID, Row>();
    var days = new LinkedHashMap<UUID, List<CalendarDay>>();
    for (var row : rows) {
      heads.putIfAbsent(row.getUUID("id"), row);
      days.computeIfAbsent(row.getUUID("id"), id -> new ArrayList<>()).add(CalendarRows.day(row));
    }
    return heads.values().stream()
        .map(row -> draft(row, days.getOrDefault(row.getUUID("id"), List.of())))
        .toList();
  }

  private static DaysDraft draft(Row row, List<CalendarDay> days) {
    return new DaysDraft(
        row.getUUID("id"),
        new UnitCode(row.getString("unit")),
        Filed.State.ofWord(row.getString("state")),
        row.getString("reason"),
        days,
        row.getUUID("drafted_by"),
        row.getOffsetDateTime("drafted_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("checked_at")).map(at -> at.toInstant()),
        Optional.ofNullable(row.getString("answer")));
  }

  private static String[] texts(DaysDraft draft, Function<CalendarDay, String> text) {
    return draft.days().stream().map(text).toArray(String[]::new);
  }

  enum Statement implements Sql {
    LOCK("""
        select pg_advisory_xact_lock(hashtextextended('calendar', 0))
        """),
    FILE("""
        -- $1 id, $2 unit, $3 reason, $4 maker, $5 now
        insert into routing.calendar_changes (id, unit, reason, drafted_by, drafted_at)
        values ($1, $2, $3, $4, $5)
        """),
    DAYS("""
        -- $1 change, $2 days, $3 kinds, $4 Vietnamese, $5 English
        insert into routing.calendar_days (change, day, kind, vietnamese, english)
        select $1, d.day, d.kind, d.vietnamese, d.english
          from unnest($2::date[], $3::text[], $4::text[], $5::text[])
               as d (day, kind, vietnamese, english)
        """),
    APPROVE("""
        -- $1 id, $2 checker, $3 now
        update routing.calendar_changes
           set state = 'approved', checked_by = $2, checked_at = $3,
               number = (select coalesce(max(c.number), 0) + 1 from routing.calendar_changes c)
         where id = $1
        """),
    REFUSE("""
        -- $1 id, $2 checker, $3 answer, $4 now
        update routing.calendar_changes
           set state = 'refused', checked_by = $2, answer = $3, checked_at = $4
         where id = $1
        """),
    FIND("""
        -- $1 id
        select c.id, c.unit, c.state, c.reason, c.drafted_by, c.drafted_at, c.checked_at, c.answer,
               d.day, d.kind, d.vietnamese, d.english
          from routing.calendar_changes c
          join routing.calendar_days d on d.change = c.id
         where c.id = $1
         order by d.day
        """),
    ALL("""
        select c.id, c.unit, c.state, c.reason, c.drafted_by, c.drafted_at, c.checked_at, c.answer,
               d.day, d.kind, d.vietnamese, d.english
          from routing.calendar_changes c
          join routing.calendar_days d on d.change = c.id
         order by c.state = 'draft' desc, c.drafted_at desc, c.id, d.day
         limit 2000
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
