package vn.kipthoi.routing.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.Answer;
import vn.kipthoi.routing.Belief.NotBelieved.Why;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.Claim.Attest;
import vn.kipthoi.routing.desk.ClaimRule.Last;

/** What devices without a signal said later, and what that changes of deadlines that had passed. */
public final class ClaimStore {

  /**
   * What came of an entry of a device.
   *
   * @param outcome the word that it was kept by
   * @param disbelieved why its moment did not count, where it did not
   */
  public record Kept(String outcome, Instant recordedAt, Optional<Why> disbelieved) {}

  /** Who has accepted a case, and when. */
  public record Holder(UUID person, Instant at) {}

  /**
   * What came of this very entry before; empty when it is new. A device that hears no reply sends it
   * again.
   */
  public Future<Optional<Kept>> before(SqlClient transaction, Answer answer, Attest attest) {
    return transaction
        .preparedQuery(Statement.REPEATED.text())
        .execute(Tuple.of(
            answer.person(),
            attest.device(),
            attest.entry(),
            answer.deadline(),
            answer.claim().orElseThrow().occurredAt().atOffset(UTC)))
        .map(rows -> Rows.first(rows).map(ClaimStore::kept));
  }

  /** The last entry of a device that was believed. Two of its claims are never judged at once. */
  public Future<Optional<Last>> last(SqlClient transaction, UUID person, UUID device) {
    return transaction
        .preparedQuery(Statement.LOCK_DEVICE.text())
        .execute(Tuple.of(device.toString()))
        .compose(locked ->
            transaction.preparedQuery(Statement.LAST.text()).execute(Tuple.of(person, device)))
        .map(rows -> Rows.first(rows)
            .map(row -> new Last(
                row.getLong("entry"), row.getOffsetDateTime("claimed_at").toInstant())));
  }

  /** Who has accepted a case, if anybody has. */
  public Future<Optional<Holder>> holder(SqlClient transaction, CaseId accepted) {
    return transaction
        .preparedQuery(Statement.HOLDER.text())
        .execute(Tuple.of(accepted.value()))
        .map(rows -> Rows.first(rows).map(ClaimStore::holder));
  }

  /** A deadline that had passed was met in time after all; that others were told stays. */
  public Future<Void> doneInTime(SqlClient transaction, UUID deadline, Instant at) {
    return transaction
        .preparedQuery(Statement.DONE_IN_TIME.text())
        .execute(Tuple.of(deadline, at.atOffset(UTC)))
        .mapEmpty();
  }

  /**
   * Whoever was told meanwhile need not answer any more.
   *
   * @return the call-out that was answered so; empty when it has just passed too, and another may
   *     have taken its place
   */
  public Future<Optional<UUID>> answeredMeanwhile(
      SqlClient transaction, CaseId accepted, UUID person, Instant now) {
    return transaction
        .preparedQuery(Statement.ANSWERED_MEANWHILE.text())
        .execute(Tuple.of(accepted.value(), person, now.atOffset(UTC)))
        .map(rows -> Rows.first(rows).map(row -> row.getUUID("id")));
  }

  private static Kept kept(Row row) {
    return new Kept(
        row.getString("outcome"),
        row.getOffsetDateTime("recorded_at").toInstant(),
        Optional.ofNullable(row.getString("disbelieved")).map(Why::ofWord));
  }

  private static Holder holder(Row row) {
    return new Holder(
        row.getUUID("accepted_by"), row.getOffsetDateTime("accepted_at").toInstant());
  }

  enum Statement implements Sql {
    REPEATED("""
        -- $1 person, $2 device, $3 entry, $4 deadline, $5 claimed
        select outcome, recorded_at, disbelieved
          from routing.answers
         where person = $1
           and device = $2
           and entry = $3
           and deadline = $4
           and claimed_at = $5
         order by recorded_at
         limit 1
        """),
    LOCK_DEVICE("""
        -- $1 device
        select pg_advisory_xact_lock(hashtextextended('device ' || $1, 0))
        """),
    LAST("""
        -- $1 person, $2 device
        select entry, claimed_at
          from routing.answers
         where person = $1
           and device = $2
           and disbelieved is null
         order by entry desc
         limit 1
        """),
    HOLDER("""
        -- $1 case
        select accepted_by, accepted_at
          from routing.cases
         where id = $1
           and accepted_by is not null
        """),
    DONE_IN_TIME("""
        -- $1 deadline, $2 when
        update routing.deadlines
           set done_at = $2,
               reported_late = true
         where id = $1
           and state = 'missed'
           and done_at is null
           and ended_at is null
        """),
    ANSWERED_MEANWHILE("""
        -- $1 case, $2 person, $3 now
        update routing.deadlines
           set state = 'met',
               met_by = $2,
               met_at = $3,
               reported_late = true
         where case_id = $1
           and clock = 'acknowledge'
           and state = 'open'
        returning id
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
