package vn.kipthoi.routing.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;

/** Asks {@code routing.exclusions} from whom cases are kept. */
public final class ExclusionStore {

  /** Those of the cases that are kept from a person. */
  public Future<Set<CaseId>> keptFrom(SqlClient client, UUID person, Set<CaseId> cases) {
    return client
        .preparedQuery(Statement.KEPT_FROM.text())
        .execute(Tuple.of(person).addArrayOfUUID(ids(cases)))
        .map(rows -> Rows.list(rows, row -> new CaseId(row.getUUID("case_id"))).stream()
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** From whom a case is kept. */
  public Future<Set<UUID>> of(SqlClient client, CaseId kept) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(kept.value()))
        .map(rows -> Rows.list(rows, row -> row.getUUID("person")).stream()
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static UUID[] ids(Set<CaseId> cases) {
    return cases.stream().map(CaseId::value).toArray(UUID[]::new);
  }

  enum Statement implements Sql {
    KEPT_FROM("""
        -- $1 person, $2 cases
        select case_id
          from routing.kept_from
         where person = $1
           and case_id = any ($2)
        """),
    OF("""
        -- $1 case
        select person
          from routing.kept_from
         where case_id = $1
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
