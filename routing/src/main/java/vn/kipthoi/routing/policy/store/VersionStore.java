package vn.kipthoi.routing.policy.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.policy.Draft;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.Filed.Hands;

/** Keeps the versions of policy, from the first draft on. What they say is {@link DraftRows}'s. */
public final class VersionStore {

  private final DraftRows rules = new DraftRows();

  /** Holds everybody else off from drafting or checking for a unit until the transaction ends. */
  public Future<Void> lock(SqlClient transaction, UnitCode unit) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of("policy of " + unit.text()))
        .mapEmpty();
  }

  /** The name of the next version for a unit; call it under the unit's lock. */
  public Future<String> nextName(SqlClient transaction, UnitCode unit, int year) {
    var prefix = (unit.equals(UnitCode.NATION) ? "" : unit.text() + "-") + year + "-";
    return transaction
        .preparedQuery(Statement.NEXT.text())
        .execute(Tuple.of(unit.text(), prefix))
        .map(rows -> prefix + rows.iterator().next().getInteger("next"));
  }

  /** The version that an account has begun for a unit and that nobody has checked. */
  public Future<Optional<String>> openOf(SqlClient client, UnitCode unit, UUID account) {
    return client
        .preparedQuery(Statement.OPEN_OF.text())
        .execute(Tuple.of(unit.text(), account))
        .map(rows -> first(rows).map(row -> row.getString("version")));
  }

  /** @param before the version whose rules a new one of the country takes over */
  public Future<Void> file(
      SqlClient transaction, String version, Draft draft, String before, UUID maker, Instant now) {
    return transaction
        .preparedQuery(Statement.FILE.text())
        .execute(Tuple.of(
            version,
            draft.unit().text(),
            draft.effectiveFrom().atOffset(UTC),
            draft.reason(),
            maker,
            now.atOffset(UTC)))
        .compose(filed -> rules.begin(transaction, version, draft, before))
        .compose(begun -> rules.write(transaction, version, draft));
  }

  /** Writes what a draft says now; it has to be submitted anew. */
  public Future<Void> change(SqlClient transaction, String version, Draft draft) {
    return transaction
        .preparedQuery(Statement.CHANGE.text())
        .execute(Tuple.of(version, draft.effectiveFrom().atOffset(UTC), draft.reason()))
        .compose(changed -> rules.write(transaction, version, draft));
  }

  public Future<Void> submit(SqlClient transaction, String version, Instant now) {
    return transaction
        .preparedQuery(Statement.SUBMIT.text())
        .execute(Tuple.of(version, now.atOffset(UTC)))
        .mapEmpty();
  }

  public Future<Void> settle(
      SqlClient transaction,
      String version,
      Filed.State state,
      UUID checker,
      Optional<String> answer,
      Instant now) {
    return transaction
        .preparedQuery(Statement.SETTLE.text())
        .execute(Tuple.of(version, state.word(), checker, answer.orElse(null), now.atOffset(UTC)))
        .mapEmpty();
  }

  public Future<Optional<Filed>> find(SqlClient client, String version) {
    return read(client, Statement.FIND, version);
  }

  /** The same, and nobody else changes it before the transaction ends. */
  public Future<Optional<Filed>> hold(SqlClient transaction, String version) {
    return read(transaction, Statement.HOLD, version);
  }

  /** The newest first, without what they say. */
  public Future<List<Filed>> all(SqlClient client) {
    return client
        .preparedQuery(Statement.ALL.text())
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(row -> filed(row, DraftRows.empty(row)))
            .toList());
  }

  private Future<Optional<Filed>> read(SqlClient client, Statement statement, String version) {
    return client
        .preparedQuery(statement.text())
        .execute(Tuple.of(version))
        .compose(rows -> first(rows)
            .map(row -> rules.read(client, row).map(draft -> Optional.of(filed(row, draft))))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private static Filed filed(Row row, Draft draft) {
    return new Filed(
        row.getString("version"),
        Filed.State.ofWord(row.getString("state")),
        row.getInteger("edit"),
        draft,
        new Hands(
            Optional.ofNullable(row.getUUID("drafted_by")),
            row.getOffsetDateTime("drafted_at").toInstant(),
            instant(row.getOffsetDateTime("submitted_at")),
            Optional.ofNullable(row.getUUID("checked_by")),
            instant(row.getOffsetDateTime("checked_at")),
            Optional.ofNullable(row.getString("answer"))));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  private static Optional<Row> first(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).findFirst();
  }

  enum Statement implements Sql {
    LOCK("""
        -- $1 what
        select pg_advisory_xact_lock(hashtextextended($1, 0))
        """),
    NEXT("""
        -- $1 unit, $2 prefix
        select coalesce(max(substr(version, length($2) + 1)::integer), 0) + 1 as next
          from routing.policies
         where unit = $1 and starts_with(version, $2)
        """),
    OPEN_OF("""
        -- $1 unit, $2 account
        select version
          from routing.policies
         where unit = $1 and drafted_by = $2 and state in ('draft', 'submitted')
         limit 1
        """),
    FILE("""
        -- $1 version, $2 unit, $3 effective from, $4 reason, $5 maker, $6 now
        insert into routing.policies
               (version, unit, effective_from, reason, drafted_by, drafted_at)
        values ($1, $2, $3, $4, $5, $6)
        """),
    CHANGE("""
        -- $1 version, $2 effective from, $3 reason
        update routing.policies
           set effective_from = $2, reason = $3, edit = edit + 1, state = 'draft',
               submitted_at = null
         where version = $1
        """),
    SUBMIT("""
        -- $1 version, $2 now
        update routing.policies
           set state = 'submitted', submitted_at = $2
         where version = $1 and state = 'draft'
        """),
    SETTLE("""
        -- $1 version, $2 state, $3 checker, $4 answer, $5 now
        update routing.policies
           set state = $2, checked_by = $3, answer = $4, checked_at = $5
         where version = $1 and state = 'submitted'
        """),
    FIND("""
        -- $1 version
        select version, unit, state, effective_from, reason, edit, drafted_by, drafted_at,
               submitted_at, checked_by, checked_at, answer
          from routing.policies
         where version = $1
        """),
    HOLD("""
        -- $1 version
        select version, unit, state, effective_from, reason, edit, drafted_by, drafted_at,
               submitted_at, checked_by, checked_at, answer
          from routing.policies
         where version = $1
           for update
        """),
    ALL("""
        select version, unit, state, effective_from, reason, edit, drafted_by, drafted_at,
               submitted_at, checked_by, checked_at, answer
          from routing.policies
         order by effective_from desc, version desc
         limit 500
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
