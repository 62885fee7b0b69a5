package vn.kipthoi.routing.places.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.places.Whereabout;

/** Keeps {@code routing.places} and {@code routing.plan_assignments}. */
public final class PlaceStore {

  /** What is known of a case's places. What was never put right is as the report had it. */
  public Future<List<Whereabout>> of(SqlClient client, CaseId about) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(about.value()))
        .map(rows -> {
          var found = new ArrayList<Whereabout>();
          rows.forEach(row -> found.add(whereabout(row)));
          return List.copyOf(found);
        });
  }

  /** One place as it is known from now on; what was known before stays readable. */
  public Future<Void> put(
      SqlClient transaction, CaseId about, Whereabout known, Whereabout.Why why, UUID account) {
    return transaction
        .preparedQuery(Statement.SUPERSEDE.text())
        .execute(Tuple.of(about.value(), known.kind().word(), known.since().atOffset(UTC)))
        .compose(superseded -> transaction
            .preparedQuery(Statement.PUT.text())
            .execute(Tuple.of(
                UUID.randomUUID(),
                about.value(),
                known.kind().word(),
                known.unit().map(UnitCode::text).orElse(null),
                known.certainty().word(),
                known.saidBy().word(),
                why.word(),
                account,
                known.since().atOffset(UTC))))
        .mapEmpty();
  }

  /** The commune that leads the plan, when it is another one than that which has the case. */
  public Future<Optional<UnitCode>> planning(SqlClient client, CaseId about) {
    return client
        .preparedQuery(Statement.PLANNING.text())
        .execute(Tuple.of(about.value()))
        .map(rows -> rows.size() == 0
            ? Optional.<UnitCode>empty()
            : Optional.of(new UnitCode(rows.iterator().next().getString("unit"))));
  }

  /** From now on no second commune leads the plan. */
  public Future<Void> endPlanning(SqlClient transaction, CaseId about, Instant now) {
    return transaction
        .preparedQuery(Statement.END_PLANNING.text())
        .execute(Tuple.of(about.value(), now.atOffset(UTC)))
        .mapEmpty();
  }

  /** @param because what it was decided from: communes and codes only */
  public Future<Void> assignPlanning(
      SqlClient transaction,
      CaseId about,
      UnitCode unit,
      JsonObject because,
      UUID account,
      Instant now) {
    return transaction
        .preparedQuery(Statement.ASSIGN_PLANNING.text())
        .execute(Tuple.of(
            UUID.randomUUID(), about.value(), unit.text(), because, account, now.atOffset(UTC)))
        .mapEmpty();
  }

  /** The case has changed: its version is one more. */
  public Future<Void> touch(SqlClient transaction, CaseId about, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.TOUCH.text())
        .execute(Tuple.of(about.value(), account, now.atOffset(UTC)))
        .mapEmpty();
  }

  private static Whereabout whereabout(Row row) {
    return new Whereabout(
        Whereabout.ofWord(Whereabout.Kind.class, row.getString("place")).orElseThrow(),
        Optional.ofNullable(row.getString("unit")).map(UnitCode::new),
        Whereabout.ofWord(Whereabout.Certainty.class, row.getString("certainty"))
            .orElseThrow(),
        Whereabout.ofWord(Whereabout.SaidBy.class, row.getString("said_by")).orElseThrow(),
        row.getOffsetDateTime("at").toInstant());
  }

  enum Statement implements Sql {
    OF("""
        -- $1 case. Until it is put right, it happened where the report was routed to
        select place, unit, certainty, said_by, at
          from routing.places
         where case_id = $1
           and superseded_at is null
         union all
        select 'event', c.decision -> 'unitsUpwards' ->> 0, 'certain', 'reporter', c.opened_at
          from routing.cases c
         where c.id = $1
           and c.decision -> 'unitsUpwards' ->> 0 ~ '^\\d{5}$'
           and not exists (select
                             from routing.places p
                            where p.case_id = $1
                              and p.place = 'event')
        """),
    SUPERSEDE("""
        -- $1 case, $2 place, $3 now
        update routing.places
           set superseded_at = $3
         where case_id = $1
           and place = $2
           and superseded_at is null
        """),
    PUT("""
        -- $1 id, $2 case, $3 place, $4 commune, $5 certainty, $6 said by, $7 why, $8 account, $9 now
        insert into routing.places
               (id, case_id, place, unit, certainty, said_by, reason, by_account, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """),
    PLANNING("""
        -- $1 case
        select unit
          from routing.plan_assignments
         where case_id = $1
           and until is null
        """),
    END_PLANNING("""
        -- $1 case, $2 now
        update routing.plan_assignments
           set until = greatest($2, since)
         where case_id = $1
           and until is null
        """),
    ASSIGN_PLANNING("""
        -- $1 id, $2 case, $3 commune, $4 because, $5 account, $6 now
        insert into routing.plan_assignments (id, case_id, unit, because, by_account, since)
        values ($1, $2, $3, $4, $5, $6)
        """),
    TOUCH("""
        -- $1 case, $2 account, $3 now
        update routing.cases
           set version = version + 1,
               changed_at = $3,
               changed_by_account = $2,
               changed_by_person = null,
               changed_by_role = null
         where id = $1
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
