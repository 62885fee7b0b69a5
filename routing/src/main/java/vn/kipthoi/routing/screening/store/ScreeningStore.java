package vn.kipthoi.routing.screening.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.Scope;
import vn.kipthoi.routing.desk.RoutedCase;
import vn.kipthoi.routing.life.CaseState;
import vn.kipthoi.routing.life.States;

/** Reads which cases wait for a first look or a second one, in the scope of whoever looks. */
public final class ScreeningStore {

  /** A look that somebody took. */
  public record Look(Instant at, Optional<UUID> account) {}

  /**
   * A case that came in without a call.
   *
   * @param opened the first look, once there was one
   * @param confirmed when an operator said how urgent it is, once one did
   * @param dueAt by when the next look is owed, or was
   */
  public record Waiting(
      RoutedCase routed,
      CaseState state,
      long version,
      Instant heardAt,
      Optional<Look> opened,
      Optional<Look> confirmed,
      Optional<Instant> dueAt) {}

  /**
   * A case that was screened out, and that nobody looked at since.
   *
   * @param reason its code in the list of reasons; empty for what was ended before there was one
   */
  public record ScreenedOut(
      CaseId id,
      CaseNumber number,
      UnitCode unit,
      CaseState state,
      long version,
      Instant at,
      Optional<String> reason) {}

  /** Those that nobody has opened first, of them the most urgent; then those opened and not decided. */
  public Future<List<Waiting>> waiting(SqlClient client, Scope scope, int atMost) {
    return client
        .preparedQuery(Statement.WAITING.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), atMost))
        .map(rows -> stream(rows).map(ScreeningStore::waiting).toList());
  }

  /** One that came in without a call, as it stands. */
  public Future<Optional<Waiting>> find(SqlClient client, Scope scope, CaseNumber number) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), number.text()))
        .map(rows -> stream(rows).findFirst().map(ScreeningStore::waiting));
  }

  /** One of them, held against every other change until the transaction ends. */
  public Future<Optional<Waiting>> hold(SqlClient transaction, Scope scope, CaseNumber number) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(number.text()))
        .compose(locked -> find(transaction, scope, number));
  }

  /** Those that were screened out and that no supervisor has looked at since, in no telling order. */
  public Future<List<ScreenedOut>> sample(SqlClient client, Scope scope, int atMost) {
    return client
        .preparedQuery(Statement.SAMPLE.text())
        .execute(Tuple.of(scope.unit(), scope.person().orElse(null), atMost))
        .map(rows -> stream(rows)
            .map(row -> new ScreenedOut(
                new CaseId(row.getUUID("id")),
                new CaseNumber(row.getString("number")),
                new UnitCode(row.getString("unit")),
                States.of(row.getString("state"), Optional.empty()),
                row.getLong("version"),
                row.getOffsetDateTime("changed_at").toInstant(),
                Optional.ofNullable(row.getString("reason"))))
            .toList());
  }

  /** Keeps what a supervisor said; the same version of a case once. It answers whether it was new. */
  public Future<Boolean> review(
      SqlClient transaction,
      CaseId reviewed,
      long version,
      UUID account,
      boolean agrees,
      Instant now) {
    return transaction
        .preparedQuery(Statement.REVIEW.text())
        .execute(Tuple.of(reviewed.value(), version, now.atOffset(UTC), account, agrees))
        .map(kept -> kept.rowCount() > 0);
  }

  private static Waiting waiting(Row row) {
    return new Waiting(
        new RoutedCase(
            new CaseId(row.getUUID("id")),
            new CaseNumber(row.getString("number")),
            new UnitCode(row.getString("unit")),
            row.getBoolean("conflict"),
            Priority.valueOf(row.getString("priority"))),
        States.of(row.getString("state"), Optional.ofNullable(row.getString("state_before"))),
        row.getLong("version"),
        row.getOffsetDateTime("heard_at").toInstant(),
        look(row, "opened"),
        look(row, "confirmed"),
        Optional.ofNullable(row.getOffsetDateTime("due_at")).map(OffsetDateTime::toInstant));
  }

  private static Optional<Look> look(Row row, String what) {
    return Optional.ofNullable(row.getOffsetDateTime(what + "_at"))
        .map(OffsetDateTime::toInstant)
        .map(at -> new Look(at, Optional.ofNullable(row.getUUID(what + "_by"))));
  }

  private static Stream<Row> stream(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  enum Statement implements Sql {
    LOCK("""
        -- $1 case number
        select id
          from routing.cases
         where number = $1
           for update
        """),
    WAITING("""
        -- $1 the viewer's unit, $2 person, $3 at most so many
        select c.id, c.number, c.unit, c.conflict, c.priority, c.state, c.state_before, c.version,
               c.heard_at, o.at as opened_at, o.by_account as opened_by,
               null::timestamptz as confirmed_at, null::uuid as confirmed_by,
               (select max(d.due_at)
                  from routing.deadlines d
                 where d.case_id = c.id
                   and d.clock = case when o.at is null then 'first-look' else 'triage' end
                   and d.state in ('open', 'missed')) as due_at
          from routing.cases_visible_to($1, $2) c
               left join lateral (
                    select m.at, m.by_account
                      from routing.milestones m
                     where m.case_id = c.id
                       and m.milestone = 'opened'
                     order by m.entry
                     limit 1) o on true
         where c.state not in ('closed', 'screened-out', 'closed-non-case', 'merged')
           and exists (select from routing.milestones m
                        where m.case_id = c.id
                          and m.milestone = 'received'
                          and m.detail ->> 'unheard' = 'true')
           and not exists (select from routing.milestones m
                            where m.case_id = c.id
                              and m.milestone = 'triaged'
                              and m.by_account is not null)
         order by o.at is not null, c.priority, c.heard_at
         limit $3
        """),
    FIND("""
        -- $1 the viewer's unit, $2 person, $3 case number
        select c.id, c.number, c.unit, c.conflict, c.priority, c.state, c.state_before, c.version,
               c.heard_at, o.at as opened_at, o.by_account as opened_by,
               t.at as confirmed_at, t.by_account as confirmed_by,
               (select max(d.due_at)
                  from routing.deadlines d
                 where d.case_id = c.id
                   and d.clock = case when o.at is null then 'first-look' else 'triage' end
                   and d.state in ('open', 'missed')) as due_at
          from routing.cases_visible_to($1, $2) c
               left join lateral (
                    select m.at, m.by_account
                      from routing.milestones m
                     where m.case_id = c.id
                       and m.milestone = 'opened'
                     order by m.entry
                     limit 1) o on true
               left join lateral (
                    select m.at, m.by_account
                      from routing.milestones m
                     where m.case_id = c.id
                       and m.milestone = 'triaged'
                       and m.by_account is not null
                     order by m.entry
                     limit 1) t on true
         where c.number = $3
           and exists (select from routing.milestones m
                        where m.case_id = c.id
                          and m.milestone = 'received'
                          and m.detail ->> 'unheard' = 'true')
        """),
    SAMPLE("""
        -- $1 the viewer's unit, $2 person, $3 at most so many
        select c.id, c.number, c.unit, c.state, c.version, c.changed_at,
               (select a.codes ->> 'reason'
                  from routing.acts a
                 where a.case_id = c.id
                   and a.word = 'screening-out-proposed'
                 order by a.version desc
                 limit 1) as reason
          from routing.cases_visible_to($1, $2) c
         where c.state in ('screened-out', 'closed-non-case')
           and not exists (select from routing.screening_reviews r
                            where r.case_id = c.id
                              and r.version = c.version)
         order by md5(c.id::text || c.version)
         limit $3
        """),
    REVIEW("""
        -- $1 case, $2 version, $3 now, $4 account, $5 agrees
        insert into routing.screening_reviews (case_id, version, at, by_account, agrees)
        values ($1, $2, $3, $4, $5)
            on conflict do nothing
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
