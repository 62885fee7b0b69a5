package vn.kipthoi.routing.privacy.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.privacy.DataDuty;
import vn.kipthoi.routing.privacy.DataDuty.Call;
import vn.kipthoi.routing.privacy.DataDuty.Fulfilment;
import vn.kipthoi.routing.privacy.DutyKind;
import vn.kipthoi.routing.privacy.Matter;
import vn.kipthoi.routing.privacy.Outcome;

/** Keeps {@code routing.data_duties}. Every change is one conditional statement. */
public final class RegisterStore {

  /**
   * A duty to be entered.
   *
   * @param calendar the version of the working calendar that its time was counted on
   * @param warnings when whoever owes it is reminded
   */
  public record Opening(
      DataDuty duty, UUID openedBy, Instant openedAt, String calendar, List<Instant> warnings) {}

  /** False when its number, or the duty itself, is there already. */
  public Future<Boolean> open(SqlClient transaction, Opening opening) {
    var duty = opening.duty();
    return transaction
        .preparedQuery(Statement.OPEN.text())
        .execute(Tuple.tuple()
            .addUUID(duty.id())
            .addString(duty.number().text())
            .addString(duty.kind().word())
            .addString(duty.matter().word())
            .addString(duty.unit().text())
            .addOffsetDateTime(duty.startedAt().atOffset(UTC))
            .addOffsetDateTime(opening.openedAt().atOffset(UTC))
            .addUUID(opening.openedBy())
            .addString(duty.policy())
            .addString(opening.calendar())
            .addOffsetDateTime(duty.dueAt().atOffset(UTC))
            .addArrayOfOffsetDateTime(opening.warnings().stream()
                .map(at -> at.atOffset(UTC))
                .toArray(OffsetDateTime[]::new)))
        .map(rows -> rows.size() == 1);
  }

  public Future<Optional<DataDuty>> find(SqlClient client, UUID id) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(id))
        .map(rows -> list(rows).stream().findFirst());
  }

  /** What a unit owes and owed, what is still owed first; the nation sees everybody's. */
  public Future<List<DataDuty>> of(SqlClient client, UnitCode unit) {
    return client
        .preparedQuery(Statement.OF_UNIT.text())
        .execute(Tuple.of(unit.text()))
        .map(RegisterStore::list);
  }

  /** Holds it until the transaction ends; empty when the unit does not see it. */
  public Future<Optional<DataDuty>> hold(SqlClient transaction, CaseNumber number, UnitCode unit) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(number.text(), unit.text()))
        .compose(held -> held.size() == 0
            ? Future.succeededFuture(Optional.empty())
            : find(transaction, held.iterator().next().getUUID("id")));
  }

  /** It was filed or answered; what was called out because of it is off. */
  public Future<Void> fulfil(
      SqlClient transaction, UUID duty, Fulfilment fulfilment, UUID by, Instant now) {
    return transaction
        .preparedQuery(Statement.FULFIL.text())
        .execute(Tuple.of(
            duty,
            fulfilment.at().atOffset(UTC),
            now.atOffset(UTC),
            by,
            fulfilment.outcome().word(),
            fulfilment.evidence()))
        .mapEmpty();
  }

  /** Marks the one that is overdue longest as missed; each goes to one node. */
  public Future<Optional<UUID>> claimMissed(SqlClient transaction, Instant now) {
    return transaction
        .preparedQuery(Statement.CLAIM_MISSED.text())
        .execute(Tuple.of(now.atOffset(UTC)))
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(rows.iterator().next().getUUID("id")));
  }

  private static List<DataDuty> list(RowSet<Row> rows) {
    var duties = new ArrayList<DataDuty>();
    rows.forEach(row -> duties.add(duty(row)));
    return List.copyOf(duties);
  }

  private static DataDuty duty(Row row) {
    return new DataDuty(
        row.getUUID("id"),
        new CaseNumber(row.getString("number")),
        DutyKind.ofWord(row.getString("kind")).orElseThrow(),
        Matter.ofWord(row.getString("matter")).orElseThrow(),
        new UnitCode(row.getString("unit")),
        row.getOffsetDateTime("started_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant(),
        DataDuty.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("policy"),
        fulfilment(row),
        call(row));
  }

  private static Optional<Fulfilment> fulfilment(Row row) {
    return Optional.ofNullable(row.getOffsetDateTime("done_at"))
        .map(at -> new Fulfilment(
            Outcome.ofWord(row.getString("outcome")).orElseThrow(),
            at.toInstant(),
            row.getString("evidence")));
  }

  private static Optional<Call> call(Row row) {
    return Optional.ofNullable(row.getUUID("call"))
        .map(id -> new Call(
            id,
            row.getOffsetDateTime("called_at").toInstant(),
            row.getOffsetDateTime("call_due_at").toInstant(),
            Optional.ofNullable(row.getOffsetDateTime("met_at")).map(at -> at.toInstant())));
  }

  enum Statement implements Sql {
    OPEN("""
        -- $1 id, $2 number, $3 kind, $4 matter, $5 unit, $6 started, $7 opened at and $8 by,
        -- $9 policy, $10 calendar, $11 due, $12 warnings. A number that a case has is not taken
        with opened as (
          insert into routing.data_duties
                 (id, number, kind, matter, unit, started_at, opened_at, opened_by, policy,
                  calendar, due_at)
          select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11
           where not exists (select from routing.cases c where c.number = $2)
              on conflict do nothing
          returning id
        ), warned as (
          insert into routing.data_duty_warnings (duty, number, warn_at)
          select o.id, w.number, w.warn_at
            from opened o
           cross join unnest($12::timestamptz[]) with ordinality w (warn_at, number)
        )
        select id
          from opened
        """),
    FIND("""
        -- $1 id
        select d.id, d.number, d.kind, d.matter, d.unit, d.started_at, d.due_at, d.state, d.policy,
               d.done_at, d.outcome, d.evidence,
               c.id as call, c.called_at, c.due_at as call_due_at, c.met_at
          from routing.data_duties d
          left join lateral (select *
                               from routing.data_duty_calls l
                              where l.duty = d.id
                              order by l.turn desc
                              limit 1) c on true
         where d.id = $1
        """),
    OF_UNIT("""
        -- $1 unit
        select d.id, d.number, d.kind, d.matter, d.unit, d.started_at, d.due_at, d.state, d.policy,
               d.done_at, d.outcome, d.evidence,
               c.id as call, c.called_at, c.due_at as call_due_at, c.met_at
          from routing.data_duties d
          left join lateral (select *
                               from routing.data_duty_calls l
                              where l.duty = d.id
                              order by l.turn desc
                              limit 1) c on true
         where $1 in ('VN', d.unit)
         order by d.done_at is not null, d.due_at, d.number
         limit 500
        """),
    HOLD("""
        -- $1 number, $2 unit
        select id
          from routing.data_duties
         where number = $1
           and $2 in ('VN', unit)
           for update
        """),
    FULFIL("""
        -- $1 duty, $2 when, $3 now, $4 by, $5 outcome, $6 evidence. What was filed too late was missed
        with fulfilled as (
          update routing.data_duties
             set state = case when state = 'open' and $2::timestamptz < due_at then 'met'
                              else 'missed' end,
                 missed_at = case when state = 'open' and $2::timestamptz < due_at then missed_at
                                  else coalesce(missed_at, $3::timestamptz) end,
                 done_at = $2,
                 recorded_at = $3,
                 done_by = $4,
                 outcome = $5,
                 evidence = $6
           where id = $1
             and done_at is null
          returning id
        ), silenced as (
          update routing.data_duty_warnings w
             set state = 'void'
            from fulfilled f
           where w.duty = f.id
             and w.state = 'open'
        )
        update routing.data_duty_calls c
           set state = 'void'
          from fulfilled f
         where c.duty = f.id
           and c.state = 'open'
        """),
    CLAIM_MISSED("""
        -- $1 now
        update routing.data_duties
           set state = 'missed',
               missed_at = greatest($1, platform.now())
         where id = (select id
                       from routing.data_duties
                      where state = 'open'
                        and due_at <= greatest($1, platform.now())
                      order by due_at
                      limit 1
                        for update skip locked)
           and state = 'open'
        returning id
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
