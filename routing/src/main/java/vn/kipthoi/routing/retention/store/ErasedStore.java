package vn.kipthoi.routing.retention.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Erasures.Erased;
import vn.kipthoi.routing.Erasures.Reason;

/** Says which cases were erased, and marks them so in a copy that does not know it. */
public final class ErasedStore {

  /** How a case stands in this database. */
  public enum Standing {
    OPEN,
    ENDED,
    ERASED
  }

  public Future<List<Erased>> all(SqlClient client) {
    return client
        .preparedQuery(Statement.ALL.text())
        .mapping(ErasedStore::erased)
        .execute()
        .map(rows -> rows.stream().toList());
  }

  /** Those of the cases that are here, held until the transaction ends. */
  public Future<Map<UUID, Standing>> hold(SqlConnection transaction, List<UUID> cases) {
    return transaction
        .preparedQuery(Statement.HOLD.text())
        .execute(Tuple.of(cases.toArray(UUID[]::new)))
        .map(rows -> rows.stream()
            .collect(Collectors.toMap(
                row -> row.getUUID("id"), row -> Standing.valueOf(row.getString("standing")))));
  }

  /** Takes what only the keys of a case could open, and marks it as gone since then. */
  public Future<Void> mark(SqlConnection transaction, Erased gone) {
    var one = Tuple.of(gone.caseId());
    return transaction
        .preparedQuery(Statement.DROP_LINKS.text())
        .execute(one)
        .compose(done -> transaction.preparedQuery(Statement.DROP_PIECES.text()).execute(one))
        .compose(done -> transaction
            .preparedQuery(Statement.MARK.text())
            .execute(Tuple.of(gone.caseId(), gone.at().atOffset(UTC))))
        .compose(done -> gone.reason()
            .map(reason -> note(transaction, gone, reason))
            .orElseGet(Future::succeededFuture));
  }

  private static Future<Void> note(SqlConnection transaction, Erased gone, Reason reason) {
    return transaction
        .preparedQuery(Statement.NOTE.text())
        .execute(Tuple.of(
            gone.caseId(),
            reason.kind(),
            reason.months(),
            reason.keys(),
            gone.at().atOffset(UTC)))
        .map(SqlResult::rowCount)
        .mapEmpty();
  }

  private static Erased erased(Row row) {
    return new Erased(
        row.getUUID("id"),
        row.getUUID("report_id"),
        row.getOffsetDateTime("erased_at").toInstant(),
        Optional.ofNullable(row.getString("kind"))
            .map(kind -> new Reason(kind, row.getInteger("months"), row.getInteger("keys"))));
  }

  enum Statement implements Sql {
    ALL("""
        select c.id, c.report_id, c.erased_at, e.kind, e.months, e.keys
          from routing.cases c
          left join routing.retention_erasures e
            on e.case_id = c.id
         where c.erased_at is not null
         order by c.erased_at, c.id
        """),
    HOLD("""
        -- $1 cases
        select id,
               case when erased_at is not null then 'ERASED'
                    when state in ('closed', 'closed-non-case', 'screened-out', 'merged') then 'ENDED'
                    else 'OPEN'
               end as standing
          from routing.cases
         where id = any($1)
         order by id
           for update
        """),
    DROP_LINKS("""
        -- $1 case
        delete from routing.links
         where $1 in (one, other)
        """),
    DROP_PIECES("""
        -- $1 case
        delete from routing.attachment_pieces p
         using routing.attachments a
         where a.id = p.attachment
           and a.case_id = $1
        """),
    MARK("""
        -- $1 case, $2 when it went
        update routing.cases
           set erased_at = $2
         where id = $1
        """),
    NOTE("""
        -- $1 case, $2 kind, $3 months, $4 keys, $5 when it went
        insert into routing.retention_erasures (case_id, kind, months, keys, erased_at)
        values ($1, $2, $3, $4, $5)
            on conflict (case_id) do nothing
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
