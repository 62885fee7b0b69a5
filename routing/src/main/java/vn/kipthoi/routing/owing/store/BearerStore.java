package vn.kipthoi.routing.owing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Post;

/** Who owes what is owed for a case: the columns of {@code routing.deadlines} that say so. */
public final class BearerStore {

  /** Who was called out first for a case: these owe it. */
  public Future<Post> firstCalled(SqlClient transaction, CaseId owing) {
    return transaction
        .preparedQuery(Statement.FIRST_CALLED.text())
        .execute(Tuple.of(owing.value()))
        .map(rows -> rows.iterator().next())
        .map(row -> new Post(new UnitCode(row.getString("unit")), new Rung(row.getString("rung"))));
  }

  /** The case is more urgent, or less, or another's: what is open says so. */
  public Future<Void> restate(
      SqlClient transaction, CaseId owing, Priority priority, UnitCode commune, Post bearer) {
    return transaction
        .preparedQuery(Statement.RESTATE.text())
        .execute(Tuple.of(
            owing.value(),
            priority.name(),
            commune.text(),
            bearer.unit().text(),
            bearer.rung().word()))
        .mapEmpty();
  }

  enum Statement implements Sql {
    FIRST_CALLED("""
        -- $1 case; the latest time that its ladder was begun
        select unit, rung
          from routing.deadlines
         where case_id = $1
           and clock = 'acknowledge'
         order by run desc, step, round
         limit 1
        """),
    RESTATE("""
        -- $1 case, $2 priority, $3 commune, $4 unit and $5 rung of those who owe it
        update routing.deadlines
           set priority = $2,
               commune = case when rule is null then commune else $3 end,
               unit = case when rule is null then unit
                           when unit = 'VN' then unit
                           else $4 end,
               rung = case when rule is null then rung
                           when unit = 'VN' then rung
                           else $5 end
         where case_id = $1
           and state = 'open'
           and (priority <> $2
                or (rule is not null
                    and (commune <> $3 or (unit <> 'VN' and (unit, rung) <> ($4, $5)))))
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
