package vn.kipthoi.routing.why.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.DeadlineRef;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.why.Passage;

/** Reads the deadlines of a case with everything that became of them. */
public final class PassageStore {

  /** Every deadline of a case that the viewer was found to see, the first one first. */
  public Future<List<Passage>> of(SqlClient client, CaseId explained) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(explained.value()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(PassageStore::passage)
            .toList());
  }

  private static Passage passage(Row row) {
    return new Passage(
        deadline(row),
        row.getString("policy"),
        row.getInteger("people"),
        end(row),
        objects(row, "skipped").stream().map(PassageStore::skipped).toList(),
        objects(row, "answers").stream().map(PassageStore::given).toList(),
        aside(row));
  }

  private static Passage.Aside aside(Row row) {
    return new Passage.Aside(
        Arrays.stream(row.getArrayOfOffsetDateTimes("warned"))
            .map(OffsetDateTime::toInstant)
            .toList(),
        objects(row, "paused").stream().map(PassageStore::paused).toList(),
        instant(row, "done_at"),
        row.getBoolean("reported_late"),
        Optional.ofNullable(row.getString("ended_because")),
        objects(row, "above").stream().map(PassageStore::above).toList());
  }

  private static Passage.Paused paused(JsonObject json) {
    return new Passage.Paused(at(json, "since"), at(json, "until"), json.getString("reason"));
  }

  private static Passage.Above above(JsonObject json) {
    return new Passage.Above(
        new Post(new UnitCode(json.getString("unit")), new Rung(json.getString("rung"))),
        at(json, "at"),
        json.getInteger("people"));
  }

  private static Instant at(JsonObject json, String key) {
    return OffsetDateTime.parse(json.getString(key)).toInstant();
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

  private static Passage.End end(Row row) {
    return switch (row.getString("state")) {
      case "open" -> new Passage.End.Open();
      case "met" ->
        new Passage.End.Met(
            instant(row, "met_at").orElseThrow(), Optional.ofNullable(row.getUUID("met_by")));
      case "missed" -> missed(row);
      default -> new Passage.End.Void();
    };
  }

  private static Passage.End missed(Row row) {
    var at = instant(row, "missed_at").orElseThrow();
    return switch (row.getString("missed_because")) {
      case "declined" -> new Passage.End.Declined(at);
      case "undeliverable" -> new Passage.End.Unreached(at);
      default -> new Passage.End.Missed(at);
    };
  }

  private static Passage.Skipped skipped(JsonObject json) {
    return new Passage.Skipped(
        new Post(new UnitCode(json.getString("unit")), new Rung(json.getString("rung"))),
        json.getString("why"));
  }

  private static Passage.Given given(JsonObject json) {
    return new Passage.Given(
        UUID.fromString(json.getString("person")),
        OffsetDateTime.parse(json.getString("at")).toInstant(),
        json.getString("outcome"));
  }

  private static List<JsonObject> objects(Row row, String column) {
    return row.get(JsonArray.class, column).stream().map(JsonObject.class::cast).toList();
  }

  private static Optional<Instant> instant(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
  }

  enum Statement implements Sql {
    OF_CASE("""
        -- $1 case
        select d.id, d.case_id, d.clock, d.commune, d.step, d.round, d.rung, d.unit, d.priority,
               d.policy, d.started_at, d.due_at, d.state, d.met_at, d.met_by, d.missed_at,
               d.missed_because,
               (select count(*)::integer
                  from routing.call_outs o
                 where o.deadline = d.id) as people,
               (select coalesce(jsonb_agg(jsonb_build_object(
                                  'rung', s.rung, 'unit', s.unit, 'why', s.why) order by s.step),
                                '[]')
                  from routing.skipped_rungs s
                 where s.deadline = d.id) as skipped,
               (select coalesce(jsonb_agg(jsonb_build_object(
                                  'person', a.person, 'at', a.said_at, 'outcome', a.outcome)
                                  order by a.said_at),
                                '[]')
                  from routing.answers a
                 where a.deadline = d.id) as answers,
               d.done_at, d.reported_late, d.ended_because,
               array(select w.told_at
                       from routing.warnings w
                      where w.deadline = d.id
                        and w.state = 'told'
                      order by w.told_at) as warned,
               (select coalesce(jsonb_agg(jsonb_build_object(
                                  'since', p.since, 'until', coalesce(p.until, p.at_most_until),
                                  'reason', p.reason) order by p.since),
                                '[]')
                  from routing.pauses p
                 where p.case_id = d.case_id
                   and p.clock = d.clock
                   and p.since >= d.started_at
                   and d.rule is not null
                   and p.since < coalesce(d.met_at, d.ended_at, 'infinity')) as paused,
               (select coalesce(jsonb_agg(jsonb_build_object(
                                  'rung', u.rung, 'unit', u.unit, 'at', u.started_at, 'people',
                                  (select count(*) from routing.call_outs o where o.deadline = u.id))
                                  order by u.started_at, u.step),
                                '[]')
                  from routing.deadlines u
                 where u.missed_deadline = d.id) as above
          from routing.deadlines d
         where d.case_id = $1
         order by d.started_at, d.step, d.round, d.id
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
