package vn.kipthoi.routing.retention.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.retention.Erasure;
import vn.kipthoi.routing.retention.Forecast;
import vn.kipthoi.routing.retention.RecordKind;

/** Counts: what would go, and what went. Nothing is opened for it. */
public final class OutlookStore {

  /** @param before what ended and was told before this moment may go now */
  public Future<Forecast> forecast(
      SqlClient client, RecordKind kind, int months, Instant before, Instant beforeInAYear) {
    return client
        .preparedQuery(Statement.FORECAST.text())
        .execute(
            Tuple.of(kind.state().orElseThrow(), before.atOffset(UTC), beforeInAYear.atOffset(UTC)))
        .map(rows -> rows.iterator().next())
        .map(row -> new Forecast(
            kind,
            months,
            row.getLong("ended"),
            row.getLong("held"),
            row.getLong("now"),
            row.getLong("later")));
  }

  /** By month, the latest first. */
  public Future<List<Erasure>> went(SqlClient client, int atMost) {
    return client
        .preparedQuery(Statement.WENT.text())
        .mapping(row -> new Erasure(
            YearMonth.parse(row.getString("month")),
            RecordKind.ofWord(row.getString("kind")).orElseThrow(),
            row.getLong("records"),
            row.getLong("keys")))
        .execute(Tuple.of(atMost))
        .map(rows -> rows.stream().toList());
  }

  enum Statement implements Sql {
    FORECAST("""
        -- $1 state, $2 before, $3 before, in a year
        select count(*) as ended,
               count(*) filter (where h.case_id is not null) as held,
               count(*) filter (where h.case_id is null
                                  and greatest(c.changed_at, c.heard_at) < $2) as now,
               count(*) filter (where h.case_id is null
                                  and greatest(c.changed_at, c.heard_at) >= $2
                                  and greatest(c.changed_at, c.heard_at) < $3) as later
          from routing.cases c
          left join (select distinct case_id
                       from routing.retention_holds
                      where lifted_at is null) h
            on h.case_id = c.id
         where c.erased_at is null
           and c.state = $1
           and c.state in ('closed', 'closed-non-case', 'screened-out')
        """),
    WENT("""
        -- $1 at most so many
        select to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM') as month, kind,
               sum(records)::bigint as records, sum(keys)::bigint as keys
          from (select erased_at as at, kind, 1 as records, keys
                  from routing.retention_erasures
                 union all
                select at, kind, records, 0
                  from routing.retention_disposals) gone
         group by 1, kind
         order by 1 desc, kind
         limit $1
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
