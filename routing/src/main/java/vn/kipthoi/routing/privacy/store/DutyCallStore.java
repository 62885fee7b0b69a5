package vn.kipthoi.routing.privacy.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Reach;

/** Keeps whom the register told: {@code routing.data_duty_warnings} and {@code data_duty_calls}. */
public final class DutyCallStore {

  /** A warning whose moment has come; what is done or overdue needs none. */
  public record Warned(UUID duty, int number, boolean isOfUse) {}

  /** How a call stands. */
  public enum State {
    OPEN,
    MET,
    MISSED,
    VOID
  }

  /**
   * People of a rung were told.
   *
   * @param turn the how-manieth call of its duty it is
   * @param metBy who took notice
   */
  public record Told(
      UUID id,
      UUID duty,
      int turn,
      int step,
      int round,
      Rung rung,
      UnitCode unit,
      List<UUID> people,
      Instant calledAt,
      State state,
      Optional<UUID> metBy,
      Optional<Instant> metAt) {}

  /** A call to be started. */
  public record Calling(UUID id, UUID duty, int turn, Reach reach, Instant now, Instant dueAt) {}

  public Future<Void> call(SqlClient transaction, Calling calling) {
    var reach = calling.reach();
    return transaction
        .preparedQuery(Statement.CALL.text())
        .execute(Tuple.of(
            calling.id(),
            calling.duty(),
            calling.turn(),
            reach.step().place(),
            reach.round(),
            reach.step().rung().word(),
            reach.unit().text(),
            reach.people().toArray(UUID[]::new),
            calling.now().atOffset(UTC),
            calling.dueAt().atOffset(UTC)))
        .mapEmpty();
  }

  /** Marks the call that nobody answered longest as missed; each goes to one node. */
  public Future<Optional<Told>> claimUnanswered(SqlClient transaction, Instant now) {
    return transaction
        .preparedQuery(Statement.CLAIM_UNANSWERED.text())
        .execute(Tuple.of(now.atOffset(UTC)))
        .map(DutyCallStore::first);
  }

  /** Holds a call until the transaction ends. */
  public Future<Optional<Told>> hold(SqlClient transaction, UUID call) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(call))
        .map(DutyCallStore::first);
  }

  /** The call that came after, if one did. */
  public Future<Optional<Told>> after(SqlClient client, Told call) {
    return client
        .preparedQuery(Statement.AFTER.text())
        .execute(Tuple.of(call.duty(), call.turn()))
        .map(DutyCallStore::first);
  }

  /** Somebody took notice. False when it is not open any more. */
  public Future<Boolean> meet(SqlClient transaction, UUID call, UUID by, Instant at) {
    return transaction
        .preparedQuery(Statement.MEET.text())
        .execute(Tuple.of(call, by, at.atOffset(UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Takes the warning whose moment came first; empty when there is none. */
  public Future<Optional<Warned>> takeWarning(SqlClient transaction, Instant now) {
    return transaction
        .preparedQuery(Statement.TAKE_WARNING.text())
        .execute(Tuple.of(now.atOffset(UTC)))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(warned(rows.iterator().next())));
  }

  public Future<Void> warned(SqlClient transaction, Warned warned, List<UUID> people) {
    return transaction
        .preparedQuery(Statement.WARNED.text())
        .execute(
            Tuple.of(warned.duty(), warned.number()).addArrayOfUUID(people.toArray(UUID[]::new)))
        .mapEmpty();
  }

  /** Whether this is a duty, or a call about one, that somebody still has to act on. */
  public Future<Boolean> isOpen(SqlClient client, UUID dutyOrCall) {
    return client
        .preparedQuery(Statement.IS_OPEN.text())
        .execute(Tuple.of(dutyOrCall))
        .map(rows -> rows.size() > 0);
  }

  private static Warned warned(Row row) {
    return new Warned(
        row.getUUID("duty"), row.getInteger("number"), row.getString("state").equals("told"));
  }

  private static Optional<Told> first(RowSet<Row> rows) {
    return rows.size() == 0
        ? Optional.empty()
        : Optional.of(told(rows.iterator().next()));
  }

  private static Told told(Row row) {
    return new Told(
        row.getUUID("id"),
        row.getUUID("duty"),
        row.getInteger("turn"),
        row.getInteger("step"),
        row.getInteger("round"),
        new Rung(row.getString("rung")),
        new UnitCode(row.getString("unit")),
        List.of(row.getArrayOfUUIDs("people")),
        row.getOffsetDateTime("called_at").toInstant(),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getUUID("met_by")),
        Optional.ofNullable(row.getOffsetDateTime("met_at")).map(at -> at.toInstant()));
  }

  enum Statement implements Sql {
    CALL("""
        -- $1 id, $2 duty, $3 turn, $4 step, $5 round, $6 rung, $7 unit, $8 people, $9 now, $10 due
        insert into routing.data_duty_calls
               (id, duty, turn, step, round, rung, unit, people, called_at, due_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """),
    CLAIM_UNANSWERED("""
        -- $1 now. The duty is held too: nobody fulfils it while the next ones are called
        update routing.data_duty_calls
           set state = 'missed'
         where id = (select l.id
                       from routing.data_duty_calls l
                       join routing.data_duties d
                         on d.id = l.duty
                      where l.state = 'open'
                        and l.due_at <= greatest($1, platform.now())
                      order by l.due_at
                      limit 1
                        for update skip locked)
           and state = 'open'
        returning id, duty, turn, step, round, rung, unit, people, called_at, state, met_by, met_at
        """),
    HOLD("""
        -- $1 call
        select id, duty, turn, step, round, rung, unit, people, called_at, state, met_by, met_at
          from routing.data_duty_calls
         where id = $1
           for update
        """),
    AFTER("""
        -- $1 duty, $2 turn
        select id, duty, turn, step, round, rung, unit, people, called_at, state, met_by, met_at
          from routing.data_duty_calls
         where duty = $1
           and turn = $2 + 1
        """),
    MEET("""
        -- $1 call, $2 by, $3 when
        update routing.data_duty_calls
           set state = 'met',
               met_by = $2,
               met_at = $3
         where id = $1
           and state = 'open'
        """),
    TAKE_WARNING("""
        -- $1 now
        update routing.data_duty_warnings w
           set state = case when d.state = 'open' and d.due_at > greatest($1, platform.now())
                            then 'told' else 'void' end
          from routing.data_duties d
         where (w.duty, w.number) = (select n.duty, n.number
                                       from routing.data_duty_warnings n
                                      where n.state = 'open'
                                        and n.warn_at <= greatest($1, platform.now())
                                      order by n.warn_at
                                      limit 1
                                        for update skip locked)
           and d.id = w.duty
        returning w.duty, w.number, w.state
        """),
    WARNED("""
        -- $1 duty, $2 number, $3 people
        update routing.data_duty_warnings
           set people = $3
         where duty = $1
           and number = $2
        """),
    IS_OPEN("""
        -- $1 duty or call
        select from routing.data_duties where id = $1 and state = 'open'
        union all
        select from routing.data_duty_calls where id = $1 and state = 'open'
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
