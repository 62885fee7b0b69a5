package vn.kipthoi.routing.retention.store;

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
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.retention.LegalHold;

/** Keeps what must not go. */
public final class HoldStore {

  /** A case by its number, held so that it cannot go meanwhile. */
  public record Found(CaseId id, boolean erased) {}

  public Future<Optional<Found>> lockCase(SqlClient transaction, CaseNumber number) {
    return transaction
        .preparedQuery(Statement.LOCK_CASE.text())
        .mapping(row -> new Found(new CaseId(row.getUUID("id")), row.getBoolean("erased")))
        .execute(Tuple.of(number.text()))
        .map(rows -> rows.stream().findFirst());
  }

  /** False when this very one is there already. */
  public Future<Boolean> set(SqlClient transaction, LegalHold hold, CaseId held, UUID account) {
    return transaction
        .preparedQuery(Statement.SET.text())
        .execute(Tuple.of(
            hold.id(),
            held.value(),
            hold.ground().word(),
            hold.reference(),
            account,
            hold.since().atOffset(UTC)))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Empty when there is none of this name in force. */
  public Future<Optional<CaseId>> lift(SqlClient transaction, UUID id, UUID account, Instant now) {
    return transaction
        .preparedQuery(Statement.LIFT.text())
        .mapping(row -> new CaseId(row.getUUID("case_id")))
        .execute(Tuple.of(id, account, now.atOffset(UTC)))
        .map(rows -> rows.stream().findFirst());
  }

  /** Those in force, the latest first. */
  public Future<List<LegalHold>> inForce(SqlClient client, int atMost) {
    return client
        .preparedQuery(Statement.IN_FORCE.text())
        .mapping(HoldStore::hold)
        .execute(Tuple.of(atMost))
        .map(rows -> rows.stream().toList());
  }

  private static LegalHold hold(Row row) {
    return new LegalHold(
        row.getUUID("id"),
        new CaseNumber(row.getString("number")),
        LegalHold.Ground.ofWord(row.getString("ground")).orElseThrow(),
        row.getString("reference"),
        row.getOffsetDateTime("set_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("lifted_at")).map(OffsetDateTime::toInstant));
  }

  enum Statement implements Sql {
    LOCK_CASE("""
        -- $1 case number
        select id, erased_at is not null as erased
          from routing.cases
         where number = $1
           for no key update
        """),
    SET("""
        -- $1 id, $2 case, $3 ground, $4 reference, $5 account, $6 now
        insert into routing.retention_holds (id, case_id, ground, reference, set_by, set_at)
        values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do nothing
        """),
    LIFT("""
        -- $1 hold, $2 account, $3 now
        update routing.retention_holds
           set lifted_by = $2, lifted_at = $3
         where id = $1
           and lifted_at is null
        returning case_id
        """),
    IN_FORCE("""
        -- $1 at most so many
        select h.id, c.number, h.ground, h.reference, h.set_at, h.lifted_at
          from routing.retention_holds h
          join routing.cases c
            on c.id = h.case_id
         where h.lifted_at is null
         order by h.set_at desc, h.id
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
