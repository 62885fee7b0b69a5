package vn.kipthoi.routing.policy.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Level;
import vn.kipthoi.routing.desk.Step;
import vn.kipthoi.routing.policy.Draft;
import vn.kipthoi.routing.policy.Warning;

/** Reads and writes what one version of policy says: lengths, warnings and ladders. */
public final class DraftRows {

  /** A version of the country keeps what nobody may change of a clock: its milestones and basis. */
  Future<Void> begin(SqlClient transaction, String version, Draft draft, String before) {
    return draft.isNational()
        ? transaction
            .preparedQuery(Statement.TAKE_OVER.text())
            .execute(Tuple.of(version, before))
            .mapEmpty()
        : Future.succeededFuture();
  }

  Future<Void> write(SqlClient transaction, String version, Draft draft) {
    return transaction
        .preparedQuery(Statement.FORGET_LENGTHS.text())
        .execute(Tuple.of(version))
        .compose(forgotten -> batch(transaction, Statement.LENGTH, lengths(version, draft)))
        .compose(written -> batch(transaction, Statement.WARNINGS, warnings(version, draft)))
        .compose(written ->
            transaction.preparedQuery(Statement.FORGET_STEPS.text()).execute(Tuple.of(version)))
        .compose(forgotten -> batch(transaction, Statement.STEP, steps(version, draft)));
  }

  Future<Draft> read(SqlClient client, Row head) {
    var version = Tuple.of(head.getString("version"));
    return client
        .preparedQuery(Statement.LENGTHS.text())
        .execute(version)
        .compose(lengths -> client
            .preparedQuery(Statement.READ_WARNINGS.text())
            .execute(version)
            .compose(warnings -> client
                .preparedQuery(Statement.STEPS.text())
                .execute(version)
                .map(steps -> draft(head, lengths, warnings, steps))));
  }

  /** The ladders of a version. */
  public Future<Map<Priority, List<Step>>> ladders(SqlClient client, String version) {
    return client
        .preparedQuery(Statement.STEPS.text())
        .execute(Tuple.of(version))
        .map(DraftRows::ladders);
  }

  static Draft empty(Row head) {
    return new Draft(
        new UnitCode(head.getString("unit")),
        head.getOffsetDateTime("effective_from").toInstant(),
        head.getString("reason"),
        Map.of(),
        Map.of(),
        Map.of());
  }

  private static Draft draft(
      Row head, RowSet<Row> lengths, RowSet<Row> warnings, RowSet<Row> steps) {
    var empty = empty(head);
    return new Draft(
        empty.unit(),
        empty.effectiveFrom(),
        empty.reason(),
        RuleRows.allowances(lengths).getOrDefault(head.getString("version"), Map.of()),
        warnings(warnings),
        ladders(steps));
  }

  private static Map<ClockId, List<Warning>> warnings(RowSet<Row> rows) {
    var read = new EnumMap<ClockId, List<Warning>>(ClockId.class);
    for (var row : rows) {
      read.put(
          ClockId.ofWord(row.getString("clock")).orElseThrow(),
          Arrays.stream(row.getArrayOfStrings("warnings"))
              .map(text -> Warning.parse(text).orElseThrow())
              .toList());
    }
    return read;
  }

  private static Map<Priority, List<Step>> ladders(RowSet<Row> rows) {
    var read = new EnumMap<Priority, List<Step>>(Priority.class);
    for (var row : rows) {
      read.computeIfAbsent(
              Priority.valueOf(row.getString("priority")), priority -> new ArrayList<>())
          .add(new Step(
              row.getInteger("step"),
              new Rung(row.getString("rung")),
              Level.ofWord(row.getString("level")),
              Duration.ofMillis(row.getLong("wait_millis")),
              row.getInteger("more_each_round")));
    }
    return read;
  }

  private static List<Tuple> lengths(String version, Draft draft) {
    var tuples = new ArrayList<Tuple>();
    draft
        .allowances()
        .forEach((clock, allowances) -> allowances.forEach(allowance -> tuples.add(Tuple.of(
            version,
            clock.word(),
            allowance.priority().name(),
            allowance.condition().word(),
            allowance.length().kind().word(),
            allowance.length().amount()))));
    return tuples;
  }

  private static List<Tuple> warnings(String version, Draft draft) {
    var tuples = new ArrayList<Tuple>();
    draft
        .warnings()
        .forEach((clock, warnings) -> tuples.add(Tuple.of(
            version, clock.word(), warnings.stream().map(Warning::text).toArray(String[]::new))));
    return tuples;
  }

  private static List<Tuple> steps(String version, Draft draft) {
    var tuples = new ArrayList<Tuple>();
    draft
        .ladders()
        .forEach((priority, steps) -> steps.forEach(step -> tuples.add(Tuple.wrap(List.of(
            version,
            priority.name(),
            step.place(),
            step.rung().word(),
            step.level().word(),
            step.within().toMillis(),
            step.moreEachRound())))));
    return tuples;
  }

  private static Future<Void> batch(SqlClient client, Statement statement, List<Tuple> tuples) {
    return tuples.isEmpty()
        ? Future.succeededFuture()
        : client.preparedQuery(statement.text()).executeBatch(tuples).mapEmpty();
  }

  enum Statement implements Sql {
    TAKE_OVER("""
        -- $1 version, $2 the version before
        insert into routing.policy_clocks
               (policy, clock, starts, stops, warnings, pausable, basis, of_law, when_missed,
                night_begins, night_ends)
        select $1, clock, starts, stops, warnings, pausable, basis, of_law, when_missed,
               night_begins, night_ends
          from routing.policy_clocks
         where policy = $2
        """),
    FORGET_LENGTHS("""
        -- $1 version
        delete from routing.policy_lengths where policy = $1
        """),
    LENGTH("""
        -- $1 version, $2 clock, $3 priority, $4 condition, $5 kind, $6 amount
        insert into routing.policy_lengths (policy, clock, priority, condition, kind, amount)
        values ($1, $2, $3, $4, $5, $6)
        """),
    WARNINGS("""
        -- $1 version, $2 clock, $3 warnings
        update routing.policy_clocks
           set warnings = $3
         where policy = $1 and clock = $2
        """),
    FORGET_STEPS("""
        -- $1 version
        delete from routing.ladder_steps where policy = $1
        """),
    STEP("""
        -- $1 version, $2 priority, $3 step, $4 rung, $5 level, $6 wait in ms, $7 more each round
        insert into routing.ladder_steps
               (policy, priority, step, rung, level, wait, more_each_round)
        values ($1, $2, $3, $4, $5, $6 * interval '1 millisecond', $7)
        """),
    LENGTHS("""
        -- $1 version
        select policy, clock, priority, condition, kind, amount
          from routing.policy_lengths
         where policy = $1
         order by clock, priority, condition
        """),
    READ_WARNINGS("""
        -- $1 version
        select clock, warnings
          from routing.policy_clocks
         where policy = $1
        """),
    STEPS("""
        -- $1 version
        select priority, step, rung, level, more_each_round,
               (extract(epoch from wait) * 1000)::bigint as wait_millis
          from routing.ladder_steps
         where policy = $1
         order by priority, step
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
