package vn.kipthoi.routing.policy.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** The open cases that a version of policy concerns, and which of them it was applied to. */
public final class OpenCaseStore {

  private static final UUID FIRST = new UUID(0, 0);

  /** An open case. */
  public record Open(CaseId id, boolean conflict) {}

  /** The open cases of a unit after another, in the order of their ids. */
  public Future<List<Open>> after(SqlClient client, UnitCode unit, List<Open> before, int most) {
    var last = before.isEmpty() ? FIRST : before.getLast().id().value();
    return client
        .preparedQuery(Statement.AFTER.text())
        .execute(Tuple.of(unit.text(), last, most))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(row -> new Open(new CaseId(row.getUUID("id")), row.getBoolean("conflict")))
            .toList());
  }

  /**
   * Writes down that from a moment on a case is counted anew, and holds the case.
   *
   * @return false when it was already, or is not open any more
   */
  public Future<Boolean> apply(SqlClient transaction, CaseId id, Applied applied) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(id.value()))
        .compose(held -> transaction
            .preparedQuery(Statement.APPLY.text())
            .execute(Tuple.of(
                UUID.randomUUID(),
                id.value(),
                applied.at().atOffset(UTC),
                applied.policy().orElse(null),
                applied.calendar(),
                applied.by())))
        .map(rows -> rows.rowCount() == 1);
  }

  /**
   * What is applied, when, and by which account.
   *
   * @param policy empty when the calendar alone is
   */
  public record Applied(Instant at, Optional<String> policy, String calendar, UUID by) {}

  enum Statement implements Sql {
    AFTER("""
        -- $1 unit, $2 after, $3 most
        select c.id, c.conflict
          from routing.cases c
         where c.state not in ('closed', 'screened-out', 'closed-non-case', 'merged')
           and ($1 = 'VN' or c.scope @> array[$1])
           and c.id > $2
         order by c.id
         limit $3
        """),
    HOLD("""
        -- $1 case
        select id from routing.cases where id = $1 for update
        """),
    APPLY("""
        -- $1 id, $2 case, $3 at, $4 policy if not the calendar alone, $5 calendar, $6 account
        insert into routing.policy_migrations (id, case_id, at, policy, calendar, moved_by)
        select $1, c.id, $3, $4, $5, $6
          from routing.cases c
         where c.id = $2
           and c.state not in ('closed', 'screened-out', 'closed-non-case', 'merged')
           and not exists (select from routing.policy_migrations m
                            where m.case_id = c.id
                              and m.calendar = $5
                              and ($4::text is null or m.policy = $4))
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
