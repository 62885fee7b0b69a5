package vn.kipthoi.routing.retention.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.retention.Period;
import vn.kipthoi.routing.retention.Periods;
import vn.kipthoi.routing.retention.RecordKind;

/** Keeps what was decided about periods; nothing that was checked is ever changed. */
public final class PeriodStore {

  public Future<Periods> all(SqlClient client) {
    return client
        .preparedQuery(Statement.ALL.text())
        .mapping(PeriodStore::period)
        .execute()
        .map(rows -> new Periods(rows.stream().toList()));
  }

  /** Holds it against everybody else until the transaction ends. */
  public Future<Optional<Period>> lock(SqlClient transaction, UUID id) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .mapping(PeriodStore::period)
        .execute(Tuple.of(id))
        .map(rows -> rows.stream().findFirst());
  }

  /** False when there is a draft of the kind already, or this very one. */
  public Future<Boolean> draft(SqlClient transaction, Period period) {
    return transaction
        .preparedQuery(Statement.DRAFT.text())
        .execute(Tuple.of(
            period.id(),
            period.kind().word(),
            period.months(),
            period.source(),
            period.from(),
            period.madeBy(),
            period.madeAt().atOffset(UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  public Future<Void> settle(
      SqlClient transaction, UUID id, Period.State state, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.SETTLE.text())
        .execute(Tuple.of(id, state.word(), account, now.atOffset(UTC)))
        .mapEmpty();
  }

  private static Period period(Row row) {
    return new Period(
        row.getUUID("id"),
        RecordKind.ofWord(row.getString("kind")).orElseThrow(),
        row.getInteger("months"),
        row.getString("source"),
        row.getLocalDate("from_day"),
        Period.State.ofWord(row.getString("state")),
        row.getUUID("made_by"),
        row.getOffsetDateTime("made_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("settled_at")).map(OffsetDateTime::toInstant));
  }

  enum Statement implements Sql {
    ALL("""
        select id, kind, months, source, from_day, state, made_by, made_at, settled_at
          from routing.retention_periods
         order by kind, made_at desc, id
        """),
    LOCK("""
        -- $1 period
        select id, kind, months, source, from_day, state, made_by, made_at, settled_at
          from routing.retention_periods
         where id = $1
           for update
        """),
    DRAFT("""
        -- $1 id, $2 kind, $3 months, $4 source, $5 from, $6 account, $7 now
        insert into routing.retention_periods
               (id, kind, months, source, from_day, state, made_by, made_at)
        values ($1, $2, $3, $4, $5, 'draft', $6, $7)
            on conflict do nothing
        """),
    SETTLE("""
        -- $1 period, $2 state, $3 account, $4 now
        update routing.retention_periods
           set state = $2, settled_by = $3, settled_at = $4
         where id = $1
           and state = 'draft'
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
