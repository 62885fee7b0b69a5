package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code routing.reach_proofs}: when the people of a unit were last reached. */
public final class ProofStore {

  /**
   * When a phone of a unit last had a text, and when somebody there last answered: a call-out, or
   * with the code by which a number is verified.
   */
  public record Proof(UnitCode unit, Optional<Instant> deliveredAt, Optional<Instant> answeredAt) {}

  /** A phone of those who were asked has the text. */
  public Future<Void> delivered(SqlClient client, UUID deadline, Instant at) {
    return client
        .preparedQuery(Statement.DELIVERED.text())
        .execute(Tuple.of(deadline, at.atOffset(UTC)))
        .mapEmpty();
  }

  /** Those of the units that were ever reached. */
  public Future<Map<UnitCode, Proof>> of(SqlClient client, List<UnitCode> units) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.tuple()
            .addArrayOfString(units.stream().map(UnitCode::text).toArray(String[]::new)))
        .map(rows -> Rows.list(rows, ProofStore::proof).stream()
            .collect(Collectors.toMap(Proof::unit, Function.identity())));
  }

  private static Proof proof(Row row) {
    return new Proof(
        new UnitCode(row.getString("unit")),
        Optional.ofNullable(row.getOffsetDateTime("delivered_at")).map(OffsetDateTime::toInstant),
        Optional.ofNullable(row.getOffsetDateTime("answered_at")).map(OffsetDateTime::toInstant));
  }

  enum Statement implements Sql {
    DELIVERED("""
        -- $1 deadline, $2 when
        insert into routing.reach_proofs as p (unit, delivered_at)
        select d.unit, $2
          from routing.deadlines d
         where d.id = $1
            on conflict (unit) do update
           set delivered_at = greatest(p.delivered_at, excluded.delivered_at)
        """),
    OF("""
        -- $1 units. A code that came back from a number is an answer, too.
        with verified as (
          select m.unit, max(c.verified_at) as at
            from routing.people m
            join routing.channels c
              on c.person = m.id
           where m.unit = any ($1)
             and m.left_at is null
             and c.proof = 'code'
           group by m.unit
        )
        select unit, p.delivered_at, greatest(p.answered_at, v.at) as answered_at
          from (select * from routing.reach_proofs where unit = any ($1)) p
          full join verified v
         using (unit)
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
