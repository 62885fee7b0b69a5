package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** Finds those who follow a case: whoever was called out for it, or has accepted it. */
public final class FollowerStore {

  /** Those of one unit, without anybody from whom the case is kept. */
  public Future<List<UUID>> of(SqlClient client, CaseId followed, UnitCode unit) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(followed.value(), unit.text()))
        .map(rows -> Rows.list(rows, row -> row.getUUID("person")));
  }

  /** The communes that were told that a case might be theirs. */
  public Future<List<UnitCode>> candidates(SqlClient client, CaseId followed) {
    return client
        .preparedQuery(Statement.CANDIDATES.text())
        .execute(Tuple.of(followed.value()))
        .map(rows -> Rows.list(rows, row -> new UnitCode(row.getString("commune"))));
  }

  enum Statement implements Sql {
    OF("""
        -- $1 case, $2 unit
        select f.person
          from (select o.person
                  from routing.call_outs o
                  join routing.deadlines d
                    on d.id = o.deadline
                 where d.case_id = $1
                   and d.unit = $2
                 union
                select c.accepted_by
                  from routing.cases c
                  join routing.people p
                    on p.id = c.accepted_by
                 where c.id = $1
                   and p.unit = $2) f
         where not exists (select
                             from routing.kept_from k
                            where k.case_id = $1
                              and k.person = f.person)
         order by f.person
        """),
    CANDIDATES("""
        -- $1 case
        select distinct commune
          from routing.deadlines
         where case_id = $1
           and clock = 'candidate'
         order by commune
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
