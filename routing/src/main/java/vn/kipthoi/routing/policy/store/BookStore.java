package vn.kipthoi.routing.policy.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.policy.Allowance;
import vn.kipthoi.routing.policy.CalendarDay;
import vn.kipthoi.routing.policy.Policy;
import vn.kipthoi.routing.policy.PolicyBook;
import vn.kipthoi.routing.policy.PolicyBook.CalendarChange;
import vn.kipthoi.routing.policy.PolicyVersion;
import vn.kipthoi.routing.policy.WorkingCalendar;
import vn.kipthoi.routing.policy.WorkingCalendar.Amendment;

/**
 * Reads everything that was ever checked. What was checked never changes, so the book that was read
 * last is handed out again until there is more.
 */
public final class BookStore {

  private record Read(String mark, PolicyBook book) {}

  private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

  /** All checked versions of policy and calendar, as of this transaction. */
  public Future<PolicyBook> book(SqlClient client) {
    return client
        .preparedQuery(Statement.MARK.text())
        .execute()
        .map(rows -> rows.iterator().next().getString("mark"))
        .compose(mark -> {
          var read = last.get();
          return read != null && read.mark().equals(mark)
              ? Future.succeededFuture(read.book())
              : read(client).onSuccess(book -> last.set(new Read(mark, book)));
        });
  }

  private static Future<PolicyBook> read(SqlClient client) {
    return client
        .preparedQuery(Statement.VERSIONS.text())
        .execute()
        .compose(versions -> client
            .preparedQuery(Statement.LENGTHS.text())
            .execute()
            .compose(lengths -> client
                .preparedQuery(Statement.CLOCKS.text())
                .execute()
                .compose(clocks -> client
                    .preparedQuery(Statement.CALENDAR.text())
                    .execute()
                    .map(calendar -> new PolicyBook(
                        versions(versions, clocks, lengths),
                        WorkingCalendar.shipped(),
                        changes(calendar))))));
  }

  private static List<PolicyVersion> versions(
      RowSet<Row> versions, RowSet<Row> clocks, RowSet<Row> lengths) {
    var allowances = RuleRows.allowances(lengths);
    var rules = RuleRows.rules(clocks, allowances);
    var read = new ArrayList<PolicyVersion>();
    for (var row : versions) {
      var version = row.getString("version");
      var from = row.getOffsetDateTime("effective_from").toInstant();
      var unit = new UnitCode(row.getString("unit"));
      var own = allowances.getOrDefault(version, Map.of());
      read.add(
          unit.equals(UnitCode.NATION)
              ? new PolicyVersion.National(
                  from, Policy.of(version, rules.getOrDefault(version, List.of())))
              : provincial(version, unit, from, own));
    }
    return read;
  }

  private static PolicyVersion provincial(
      String version, UnitCode unit, Instant from, Map<ClockId, List<Allowance>> own) {
    return new PolicyVersion.Provincial(version, unit, from, own);
  }

  private static List<CalendarChange> changes(RowSet<Row> rows) {
    var days = new LinkedHashMap<Integer, List<CalendarDay>>();
    var heads = new LinkedHashMap<Integer, Row>();
    for (var row : rows) {
      var number = row.getInteger("number");
      heads.put(number, row);
      days.computeIfAbsent(number, any -> new ArrayList<>()).add(CalendarRows.day(row));
    }
    return heads.values().stream()
        .map(row -> new CalendarChange(
            row.getInteger("number"),
            row.getOffsetDateTime("checked_at").toInstant(),
            new Amendment(
                new UnitCode(row.getString("unit")),
                days.getOrDefault(row.getInteger("number"), List.of()))))
        .toList();
  }

  enum Statement implements Sql {
    MARK("""
        select (select count(*) from routing.policies where state = 'approved')
               || '/' || (select count(*) from routing.calendar_changes where state = 'approved')
               as mark
        """),
    VERSIONS("""
        select version, unit, effective_from
          from routing.policies
         where state = 'approved'
         order by effective_from
        """),
    LENGTHS("""
        select l.policy, l.clock, l.priority, l.condition, l.kind, l.amount
          from routing.policy_lengths l
          join routing.policies p on p.version = l.policy
         where p.state = 'approved'
         order by l.policy, l.clock, l.priority, l.condition
        """),
    CLOCKS("""
        select c.policy, c.clock, c.starts, c.stops, c.warnings, c.pausable, c.basis, c.of_law,
               c.when_missed, c.night_begins, c.night_ends
          from routing.policy_clocks c
          join routing.policies p on p.version = c.policy
         where p.state = 'approved'
        """),
    CALENDAR("""
        select c.number, c.unit, c.checked_at, c.reason, d.day, d.kind, d.vietnamese, d.english
          from routing.calendar_changes c
          join routing.calendar_days d on d.change = c.id
         where c.state = 'approved'
         order by c.number, d.day
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
