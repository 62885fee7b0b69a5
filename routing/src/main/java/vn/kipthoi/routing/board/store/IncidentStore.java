package vn.kipthoi.routing.board.store;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.board.ReadinessIncident;
import vn.kipthoi.routing.board.ReadinessIncident.Cause;
import vn.kipthoi.routing.desk.Post;

/**
 * Keeps {@code routing.readiness_incidents}. Those that a case meets are opened with what it meets;
 * here are those of the nightly check, and how they end.
 */
public final class IncidentStore {

  /** What a night's check found. */
  public record Check(Instant at, int communes, int gaps) {}

  /** A gap that a check has found. */
  public record Gap(Post post, Cause cause) {}

  /** Those that are open, the most urgent first. */
  public Future<List<ReadinessIncident>> open(SqlClient client) {
    return client
        .preparedQuery(Statement.OPEN.text())
        .collecting(mapping(IncidentStore::incident, toList()))
        .execute()
        .map(SqlResult::value);
  }

  /** The last check; empty before the first night. */
  public Future<Optional<Check>> lastCheck(SqlClient client) {
    return client
        .preparedQuery(Statement.LAST_CHECK.text())
        .execute()
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(rows.iterator().next())
                .map(row -> new Check(
                    row.getOffsetDateTime("checked_at").toInstant(),
                    row.getInteger("communes"),
                    row.getInteger("gaps"))));
  }

  /** Claims a night; false when it is another node's, or done. */
  public Future<Boolean> begin(SqlClient transaction, LocalDate night) {
    return transaction
        .preparedQuery(Statement.BEGIN.text())
        .execute(Tuple.of(night))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Writes down what the night's check found; a gap that is known stays as it is. */
  public Future<Void> found(SqlClient transaction, LocalDate night, int communes, List<Gap> gaps) {
    return transaction
        .preparedQuery(Statement.FOUND.text())
        .execute(Tuple.tuple()
            .addLocalDate(night)
            .addInteger(communes)
            .addInteger(gaps.size())
            .addArrayOfString(
                gaps.stream().map(gap -> gap.post().unit().text()).toArray(String[]::new))
            .addArrayOfString(
                gaps.stream().map(gap -> gap.post().rung().word()).toArray(String[]::new))
            .addArrayOfString(gaps.stream().map(gap -> gap.cause().word()).toArray(String[]::new)))
        .mapEmpty();
  }

  /** They are put right. */
  public Future<Void> close(SqlClient client, List<UUID> incidents, Instant now) {
    return client
        .preparedQuery(Statement.CLOSE.text())
        .execute(Tuple.tuple()
            .addArrayOfUUID(incidents.toArray(UUID[]::new))
            .addValue(now.atOffset(UTC)))
        .mapEmpty();
  }

  private static ReadinessIncident incident(Row row) {
    return new ReadinessIncident(
        row.getUUID("id"),
        new Post(new UnitCode(row.getString("unit")), new Rung(row.getString("rung"))),
        Cause.ofWord(row.getString("cause")),
        row.getOffsetDateTime("opened_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant());
  }

  enum Statement implements Sql {
    OPEN("""
        select id, unit, rung, cause, opened_at, due_at
          from routing.readiness_incidents
         where closed_at is null
         order by due_at, unit, rung
        """),
    LAST_CHECK("""
        select checked_at, communes, gaps
          from routing.readiness_checks
         order by night desc
         limit 1
        """),
    BEGIN("""
        -- $1 night
        insert into routing.readiness_checks (night, checked_at, communes, gaps)
        values ($1, platform.now(), 0, 0)
            on conflict do nothing
        """),
    FOUND("""
        -- $1 night, $2 communes, $3 gaps; the gaps: $4 units, $5 rungs, $6 causes
        with counted as (
          update routing.readiness_checks
             set communes = $2,
                 gaps = $3
           where night = $1
        )
        insert into routing.readiness_incidents (unit, rung, cause)
        select g.unit, g.rung, g.cause
          from unnest($4::text[], $5::text[], $6::text[]) g (unit, rung, cause)
            on conflict do nothing
        """),
    CLOSE("""
        -- $1 incidents, $2 now
        update routing.readiness_incidents
           set closed_at = greatest($2, opened_at)
         where id = any ($1)
           and closed_at is null
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
