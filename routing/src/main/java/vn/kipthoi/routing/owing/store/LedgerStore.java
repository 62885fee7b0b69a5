package vn.kipthoi.routing.owing.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Milestone;
import vn.kipthoi.routing.owing.CaseLedger;
import vn.kipthoi.routing.owing.Migration;
import vn.kipthoi.routing.owing.Pause;
import vn.kipthoi.routing.owing.Rating;
import vn.kipthoi.routing.owing.Reached;
import vn.kipthoi.routing.policy.Condition;

/** Reads the ledger of a case from what stands in {@code routing} about it. */
public final class LedgerStore {

  /**
   * A case and everything that its deadlines follow from.
   *
   * @param unit its commune, or the unit whose desk holds it
   * @param holder who has accepted it
   */
  public record Read(
      UnitCode unit, Priority priority, Optional<UUID> holder, Function<UnitCode, CaseLedger> in) {

    /** @param province the province of its unit */
    public CaseLedger ledger(UnitCode province) {
      return in.apply(province);
    }
  }

  /** The ledger as this transaction sees it. */
  public Future<Read> of(SqlClient transaction, CaseId owing) {
    return transaction
        .preparedQuery(Statement.LEDGER.text())
        .execute(Tuple.of(owing.value()))
        .map(rows -> read(rows.iterator().next()));
  }

  private static Read read(Row row) {
    var milestones = row.getJsonArray("milestones");
    return new Read(
        new UnitCode(row.getString("unit")),
        Priority.valueOf(row.getString("priority")),
        Optional.ofNullable(row.getUUID("accepted_by")),
        province -> new CaseLedger(
            province,
            isUnheard(milestones),
            list(milestones, LedgerStore::reached),
            ratings(row),
            list(row.getJsonArray("pauses"), LedgerStore::pause),
            list(row.getJsonArray("migrations"), LedgerStore::migration)));
  }

  private static Reached reached(JsonObject json) {
    return new Reached(
        Milestone.ofWord(json.getString("milestone")),
        at(json, "at"),
        at(json, "recorded_at"),
        json.getBoolean("attested"));
  }

  private static Migration migration(JsonObject json) {
    var what = json.getString("policy") == null
        ? Migration.What.CALENDAR
        : Migration.What.POLICY_AND_CALENDAR;
    return new Migration(at(json, "at"), what);
  }

  private static Pause pause(JsonObject json) {
    return new Pause(
        ClockId.ofWord(json.getString("clock")).orElseThrow(),
        at(json, "since"),
        Optional.ofNullable(json.getString("until")).map(LedgerStore::instant),
        at(json, "at_most_until"));
  }

  /** The first rating, every change of it, and every moment at which more was found to hold. */
  private static List<Rating> ratings(Row row) {
    var ratings = new ArrayList<Rating>();
    for (var json : objects(row.getJsonArray("ratings"))) {
      ratings.add(new Rating(
          at(json, "at"),
          Priority.valueOf(json.getString("priority")),
          json.getBoolean("twelve_hours") ? Set.of(Condition.TWELVE_HOURS) : Set.of(),
          json.getBoolean("longer")));
    }
    return ratings;
  }

  private static boolean isUnheard(JsonArray milestones) {
    return objects(milestones).stream().anyMatch(json -> json.getBoolean("unheard"));
  }

  private static <T> List<T> list(JsonArray array, Function<JsonObject, T> read) {
    return objects(array).stream().map(read).toList();
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).toList();
  }

  private static Instant at(JsonObject json, String key) {
    return instant(json.getString(key));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  enum Statement implements Sql {
    LEDGER("""
        -- $1 case; the first receptions of those that went into it are its own as well
        with said as (
          select m.entry, m.milestone, m.at, m.recorded_at,
                 coalesce((m.detail ->> 'attested')::boolean, true) as attested,
                 coalesce((m.detail ->> 'unheard')::boolean, false) as unheard,
                 coalesce((m.detail ->> 'twelveHours')::boolean, false) as twelve_hours
            from routing.milestones m
           where m.case_id = $1
              or m.milestone in ('received', 'crime-sign')
             and m.case_id in (select g.merged
                                 from routing.merges g
                                where g.root = $1
                                  and g.undone_at is null)
        ), found as (
          -- when more was found to hold, and when a shift lead allowed longer deadlines
          select s.at, false as longer
            from said s
           where s.twelve_hours
           union all
          select a.at, true
            from routing.acts a
           where a.case_id = $1
             and a.word = 'longer-allowed'
        ), ranked as (
          select p.at, p.becomes as priority, false as longer
            from routing.priority_changes p
           where p.case_id = $1
           union all
          select c.heard_at,
                 coalesce((select p.was
                             from routing.priority_changes p
                            where p.case_id = c.id
                            order by p.entry
                            limit 1),
                          c.priority),
                 false
            from routing.cases c
           where c.id = $1
           union all
          select f.at,
                 coalesce((select p.becomes
                             from routing.priority_changes p
                            where p.case_id = $1
                              and p.at <= f.at
                            order by p.entry desc
                            limit 1),
                          (select p.was
                             from routing.priority_changes p
                            where p.case_id = $1
                            order by p.entry
                            limit 1),
                          (select c.priority from routing.cases c where c.id = $1)),
                 f.longer
            from found f
        ), ratings as (
          select r.at, r.priority, r.longer,
                 exists (select from said s where s.twelve_hours and s.at <= r.at) as twelve_hours
            from ranked r
        )
        select c.unit, c.priority, c.accepted_by,
               coalesce((select jsonb_agg(to_jsonb(s) order by s.entry) from said s), '[]') as milestones,
               (select jsonb_agg(to_jsonb(r)) from ratings r) as ratings,
               coalesce((select jsonb_agg(to_jsonb(p))
                           from routing.pauses p
                          where p.case_id = c.id), '[]') as pauses,
               coalesce((select jsonb_agg(jsonb_build_object('at', m.at, 'policy', m.policy))
                           from routing.policy_migrations m
                          where m.case_id = c.id), '[]') as migrations
          from routing.cases c
         where c.id = $1
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
