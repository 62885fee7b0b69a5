package vn.kipthoi.routing.owing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.life.Asker;
import vn.kipthoi.routing.life.Standstill;

/** Keeps {@code routing.pauses}: the clocks of paper that stand still, or stood. */
public final class PauseStore {

  /**
   * A pause as it was kept; who granted it, and in what words, is kept with the act.
   *
   * @param atMostUntil when it goes on by itself
   * @param until when somebody let it go on, or when what was owed had come to its end
   * @param reason the word for why
   * @param askedBy who of the team asked for it; empty when the supervisor saw the need
   * @param begunIn the version of the case that the act made
   * @param endedIn the version that the act of ending it made; empty when it ended by itself
   */
  public record Kept(
      ClockId clock,
      Instant since,
      Instant atMostUntil,
      Optional<Instant> until,
      String reason,
      Optional<UUID> askedBy,
      long begunIn,
      Optional<Long> endedIn) {

    public boolean lastsAt(Instant moment) {
      return until.isEmpty() && moment.isBefore(atMostUntil);
    }

    /** When it ended, or will by itself. */
    public Instant end() {
      return until.orElse(atMostUntil);
    }
  }

  /** Lets a clock stand still from now on. A pause that ended by itself is closed where it ended. */
  public Future<Void> begin(
      SqlClient transaction, CaseId paused, Standstill.Pause pause, long version, Instant now) {
    return transaction
        .preparedQuery(Statement.CLOSE_LAPSED.text())
        .execute(Tuple.of(paused.value(), pause.clock().word(), now.atOffset(UTC)))
        .compose(closed -> transaction
            .preparedQuery(Statement.BEGIN.text())
            .execute(Tuple.of(
                UUID.randomUUID(),
                paused.value(),
                pause.clock().word(),
                now.atOffset(UTC),
                pause.atMostUntil().atOffset(UTC),
                pause.cause().word(),
                pause.asker() == Asker.TEAM,
                version)))
        .mapEmpty();
  }

  /** A clock goes on, by an act that made this version of the case. */
  public Future<Void> end(
      SqlClient transaction, CaseId paused, ClockId clock, long version, Instant now) {
    return transaction
        .preparedQuery(Statement.END.text())
        .execute(Tuple.of(paused.value(), clock.word(), now.atOffset(UTC), version))
        .mapEmpty();
  }

  /** What was to be done has been done, or the case has ended: there is nothing to stand still. */
  public Future<Void> lapse(
      SqlClient transaction, CaseId paused, Set<ClockId> clocks, Instant now) {
    return transaction
        .preparedQuery(Statement.LAPSE.text())
        .execute(Tuple.of(
            paused.value(),
            clocks.stream().map(ClockId::word).toArray(String[]::new),
            now.atOffset(UTC)))
        .mapEmpty();
  }

  /** Every pause of a case, the latest first. */
  public Future<List<Kept>> of(SqlClient client, CaseId paused) {
    return client
        .preparedQuery(Statement.OF_CASE.text())
        .execute(Tuple.of(paused.value()))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .map(PauseStore::kept)
            .toList());
  }

  private static Kept kept(Row row) {
    return new Kept(
        ClockId.ofWord(row.getString("clock")).orElseThrow(),
        row.getOffsetDateTime("since").toInstant(),
        row.getOffsetDateTime("at_most_until").toInstant(),
        instant(row.getOffsetDateTime("until")),
        row.getString("reason"),
        Optional.ofNullable(row.getUUID("asked_by")),
        row.getLong("begun_in"),
        Optional.ofNullable(row.getLong("ended_in")));
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
    return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
  }

  enum Statement implements Sql {
    CLOSE_LAPSED("""
        -- $1 case, $2 clock, $3 now
        update routing.pauses
           set until = at_most_until
         where case_id = $1
           and clock = $2
           and until is null
           and at_most_until <= $3
        """),
    BEGIN("""
        -- $1 id, $2 case, $3 clock, $4 now, $5 at most until, $6 reason, $7 the team asked,
        -- $8 version
        insert into routing.pauses
               (id, case_id, clock, since, at_most_until, reason, asked_by, recorded_at, begun_in)
        select $1, c.id, $3, $4, $5, $6, case when $7 then c.accepted_by end, $4, $8
          from routing.cases c
         where c.id = $2
        """),
    END("""
        -- $1 case, $2 clock, $3 now, $4 version
        update routing.pauses
           set until = greatest($3, since),
               ended_in = $4
         where case_id = $1
           and clock = $2
           and until is null
        """),
    LAPSE("""
        -- $1 case, $2 clocks, $3 now
        update routing.pauses
           set until = greatest(least($3, at_most_until), since)
         where case_id = $1
           and clock = any($2)
           and until is null
        """),
    OF_CASE("""
        -- $1 case
        select clock, since, at_most_until, until, reason, asked_by, begun_in, ended_in
          from routing.pauses
         where case_id = $1
         order by since desc, clock
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
