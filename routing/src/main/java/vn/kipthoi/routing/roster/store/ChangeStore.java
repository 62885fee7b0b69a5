package vn.kipthoi.routing.roster.store;

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
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.roster.Change;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.DutyChange.State;

/** Keeps dated changes of rosters, and swaps with what was answered to them. */
public final class ChangeStore {

  public Future<Void> keep(SqlClient transaction, DutyChange change, UUID account, Instant now) {
    var settled = change.state() == State.SETTLED;
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.from(new Object[] {
          change.id(),
          change.team(),
          change.kind().name().toLowerCase(Locale.ROOT),
          change.person(),
          change.insteadOf().orElse(null),
          change.from().atOffset(UTC),
          change.until().atOffset(UTC),
          change.state().word(),
          change.code().orElse(null),
          account,
          now.atOffset(UTC),
          settled
        }))
        .mapEmpty();
  }

  public Future<Optional<DutyChange>> lock(SqlClient transaction, UUID id) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(id))
        .map(rows -> changes(rows).stream().findFirst());
  }

  /** The swap that was asked for last under this code. */
  public Future<Optional<DutyChange>> withCode(SqlClient transaction, String code) {
    return transaction
        .preparedQuery(Statement.WITH_CODE.text())
        .execute(Tuple.of(code))
        .map(rows -> changes(rows).stream().findFirst());
  }

  /** @param via {@code web} or {@code sms} */
  public Future<Void> settle(
      SqlClient transaction, UUID id, State state, UUID by, String via, Instant now) {
    return transaction
        .preparedQuery(Statement.SETTLE.text())
        .execute(Tuple.of(id, state.word(), by, via, now.atOffset(UTC)))
        .mapEmpty();
  }

  /** Those asked for or settled that have not ended by now, by when they begin. */
  public Future<List<DutyChange>> of(SqlClient client, UUID team, Instant now) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(team, now.atOffset(UTC)))
        .map(ChangeStore::changes);
  }

  private static List<DutyChange> changes(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(ChangeStore::change)
        .toList();
  }

  private static DutyChange change(Row row) {
    return new DutyChange(
        row.getUUID("id"),
        row.getUUID("team"),
        Change.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getUUID("person"),
        Optional.ofNullable(row.getUUID("instead_of")),
        row.getOffsetDateTime("starts_at").toInstant(),
        row.getOffsetDateTime("ends_at").toInstant(),
        State.ofWord(row.getString("state")),
        Optional.ofNullable(row.getString("code")));
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 id, $2 team, $3 kind, $4 person, $5 instead of, $6 from, $7 until, $8 state, $9 code,
        -- $10 account, $11 now, $12 whether it is settled at once
        insert into routing.duty_changes
               (id, team, kind, person, instead_of, starts_at, ends_at, state, code,
                asked_by, asked_at, settled_by, settled_at, via)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
                case when $12 then $10::uuid end, case when $12 then $11::timestamptz end,
                case when $12 then 'web' end)
        """),
    LOCK("""
        -- $1 id
        select id, team, kind, person, instead_of, starts_at, ends_at, state, code
          from routing.duty_changes
         where id = $1
           for update
        """),
    WITH_CODE("""
        -- $1 code
        select id, team, kind, person, instead_of, starts_at, ends_at, state, code
          from routing.duty_changes
         where code = $1
         order by state = 'asked' desc, asked_at desc
         limit 1
           for update
        """),
    SETTLE("""
        -- $1 id, $2 state, $3 account or person, $4 via, $5 now
        update routing.duty_changes
           set state = $2, settled_by = $3, via = $4, settled_at = $5
         where id = $1
        """),
    OF("""
        -- $1 team, $2 now
        select id, team, kind, person, instead_of, starts_at, ends_at, state, code
          from routing.duty_changes
         where team = $1
           and ends_at > $2
           and state in ('asked', 'settled')
         order by starts_at, id
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
