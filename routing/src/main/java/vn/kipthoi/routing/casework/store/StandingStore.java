package vn.kipthoi.routing.casework.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.Doer;
import vn.kipthoi.routing.life.Standing;
import vn.kipthoi.routing.life.States;

/** Reads how cases stand and writes how they stand next: {@code routing.cases} and overlays. */
public final class StandingStore {

  /** Who changed a case last, and when. */
  public record LastChange(Instant at, Optional<UUID> person, Optional<String> role) {}

  /** A case with its version and how it stands. */
  public record Stood(RoutedCase routed, long version, Standing standing, LastChange last) {}

  /**
   * Holds a case against every other change until the transaction ends, and reads how it stands
   * then; empty when it is not within the scope.
   */
  public Future<Optional<Stood>> hold(SqlClient transaction, Scope scope, CaseNumber number) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(number.text()))
        .compose(locked -> read(transaction, scope, number));
  }

  /** How a case stands, without holding it. */
  public Future<Optional<Stood>> read(SqlClient client, Scope scope, CaseNumber number) {
    return client
        .preparedQuery(Statement.READ.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), number.text()))
        .map(rows -> first(rows).map(StandingStore::stood));
  }

  /** Writes how a case stands next; its version is one more. */
  public Future<Void> write(
      SqlClient transaction, CaseId written, Standing next, Doer doer, Instant now) {
    return transaction
        .preparedQuery(Statement.MOVE.text())
        .execute(Tuple.of(
            written.value(),
            next.state().word(),
            before(next.state()),
            next.priority().name(),
            next.acceptedBy().isEmpty(),
            now.atOffset(UTC),
            doer.account(),
            doer.person().orElse(null),
            doer.role().word()))
        .compose(moved -> writeOverlays(transaction, written, next));
  }

  /** Remembers that a case became more or less urgent. */
  public Future<Void> weigh(
      SqlClient transaction, Stood stood, Standing next, Doer doer, Instant now) {
    return transaction
        .preparedQuery(Statement.WEIGH.text())
        .execute(Tuple.of(
            stood.routed().id().value(),
            stood.standing().priority().name(),
            next.priority().name(),
            now.atOffset(UTC),
            doer.account(),
            doer.person().orElse(null),
            stood
                .standing()
                .lowering()
                .filter(proposed -> proposed.to() == next.priority())
                .map(proposed -> proposed.proposer().account())
                .orElse(null)))
        .mapEmpty();
  }

  private static Future<Void> writeOverlays(SqlClient transaction, CaseId written, Standing next) {
    var overlays = next.overlays();
    return transaction
        .preparedQuery(Statement.OVERLAY.text())
        .execute(Tuple.of(
            written.value(),
            OverlayJson.emergency(overlays),
            OverlayJson.separation(overlays),
            OverlayJson.crime(overlays),
            OverlayJson.escalated(overlays),
            OverlayJson.transfer(overlays),
            OverlayJson.ending(next),
            OverlayJson.lowering(next)))
        .mapEmpty();
  }

  private static @Nullable String before(CaseState state) {
    return state instanceof CaseState.Merged(var before) ? before.word() : null;
  }

  private static Stood stood(Row row) {
    var number = new CaseNumber(row.getString("number"));
    var unit = new UnitCode(row.getString("unit"));
    var conflict = row.getBoolean("conflict");
    var priority = Priority.valueOf(row.getString("priority"));
    var standing = new Standing(
        States.of(row.getString("state"), Optional.ofNullable(row.getString("state_before"))),
        priority,
        row.getOffsetDateTime("heard_at").toInstant(),
        unit,
        conflict,
        Optional.ofNullable(row.getUUID("accepted_by")),
        Optional.ofNullable(row.getOffsetDateTime("seen_unsafe_at")).map(OffsetDateTime::toInstant),
        OverlayJson.overlays(row),
        OverlayJson.ending(row),
        OverlayJson.lowering(row));
    var last = new LastChange(
        row.getOffsetDateTime("changed_at").toInstant(),
        Optional.ofNullable(row.getUUID("changed_by_person")),
        Optional.ofNullable(row.getString("changed_by_role")));
    return new Stood(
        new RoutedCase(new CaseId(row.getUUID("id")), number, unit, conflict, priority),
        row.getLong("version"),
        standing,
        last);
  }

  static Optional<Row> first(RowSet<Row> rows) {
    return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
  }

  enum Statement implements Sql {
    LOCK("""
        -- $1 case number
        select id
          from routing.cases
         where number = $1
           for no key update
        """),
    READ("""
        -- $1 the viewer's unit, $2 person, $3 case number
        select c.id, c.number, c.state, c.state_before, c.priority, c.heard_at, c.unit, c.conflict,
               c.accepted_by, c.version, c.changed_at, c.changed_by_person, c.changed_by_role,
               o.emergency, o.separation, o.crime, o.escalated, o.transfer, o.ending, o.lowering,
               (select max(m.at)
                  from routing.milestones m
                 where m.case_id = c.id
                   and m.milestone = 'child-seen'
                   and m.detail ->> 'safe' = 'false') as seen_unsafe_at,
               array(select d.clock
                       from routing.deadlines d
                      where d.case_id = c.id
                        and d.clock in ('plan', 'approval', 'review')
                        and d.state = 'open'
                        and d.due_at > platform.now()) as running,
               array(select p.clock
                       from routing.pauses p
                      where p.case_id = c.id
                        and p.until is null
                        and p.at_most_until > platform.now()) as still,
               coalesce((select w.becomes > w.was
                                and not exists (select
                                                  from routing.acts a
                                                 where a.case_id = c.id
                                                   and a.word = 'longer-allowed'
                                                   and a.at >= w.at)
                           from routing.priority_changes w
                          where w.case_id = c.id
                          order by w.entry desc
                          limit 1),
                        false) as lowered
          from routing.cases_visible_to($1, $2) c
          left join routing.overlays o
            on o.case_id = c.id
         where c.number = $3
        """),
    MOVE("""
        -- $1 case, $2 state, $3 what a merged case was, $4 priority, $5 nobody has it any more,
        -- $6 now, $7 account, $8 person, $9 role
        update routing.cases
           set state = $2,
               state_before = $3,
               priority = $4,
               accepted_at = case when not $5 then accepted_at end,
               accepted_by = case when not $5 then accepted_by end,
               version = version + 1,
               changed_at = $6,
               changed_by_account = $7,
               changed_by_person = $8,
               changed_by_role = $9
         where id = $1
        """),
    OVERLAY("""
        -- $1 case, $2 emergency, $3 separation, $4 crime, $5 escalated, $6 transfer, $7 ending,
        -- $8 lowering
        insert into routing.overlays as o
               (case_id, emergency, separation, crime, escalated, transfer, ending, lowering)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (case_id)
            do update set emergency = excluded.emergency,
                          separation = excluded.separation,
                          crime = excluded.crime,
                          escalated = excluded.escalated,
                          transfer = excluded.transfer,
                          ending = excluded.ending,
                          lowering = excluded.lowering
        """),
    WEIGH("""
        -- $1 case, $2 was, $3 becomes, $4 now, $5 account, $6 person, $7 account that proposed it
        insert into routing.priority_changes
               (case_id, was, becomes, at, recorded_at, by_account, by_person, proposed_by)
        values ($1, $2, $3, $4, $4, $5, $6, $7)
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
