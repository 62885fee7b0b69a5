package vn.kipthoi.routing.why.store;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
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
        objects(row, "answers").stream().map(PassageStore::given).toList());
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
    return "declined".equals(row.getString("missed_because"))
        ? new Passage.End.Declined(at)
        : new Passage.End.Missed(at);
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
                 where a.deadline = d.id) as answers
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
