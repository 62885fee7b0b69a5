package vn.kipthoi.routing.handover.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;
import vn.kipthoi.routing.CaseId;
import vn.kipthoi.routing.handover.Handover;

/** Keeps {@code routing.handovers}. Notes are sealed on the content ring, under the case's key. */
public final class HandoverStore {

  /** An offer to be written. */
  public record Offer(
      UUID id,
      CaseId caseId,
      UnitCode from,
      UnitCode to,
      Handover.Reason reason,
      Optional<Personal<String>> note,
      JsonObject inputs,
      UUID account,
      Instant at) {}

  /**
   * How an offer ends.
   *
   * @param account whose account it was done with; the person's own id for an answer by text
   */
  public record Settling(
      UUID handover,
      CaseId caseId,
      Handover.State state,
      UUID account,
      Optional<UUID> person,
      Optional<Personal<String>> note,
      Instant at) {}

  private final DataKeys keys;

  public HandoverStore(DataKeys keys) {
    this.keys = keys;
  }

  /** All offers of a case, the first one first. */
  public Future<List<Handover>> of(SqlClient client, CaseId about) {
    return client
        .preparedQuery(Statement.OF.text())
        .execute(Tuple.of(about.value()))
        .compose(rows -> rows.size() == 0
            ? Future.succeededFuture(List.of())
            : keys.obtain(client, about.value(), Ring.CONTENT).map(key -> handovers(rows, key)));
  }

  public Future<Void> offer(SqlClient transaction, Offer offer) {
    return keys.obtain(transaction, offer.caseId().value(), Ring.CONTENT)
        .compose(key -> transaction
            .preparedQuery(Statement.OFFER.text())
            .execute(Tuple.of(
                offer.id(),
                offer.caseId().value(),
                offer.from().text(),
                offer.to().text(),
                offer.reason().word(),
                sealed(key, noteOf(offer.id()), offer.note()),
                offer.inputs(),
                offer.account(),
                offer.at().atOffset(UTC))))
        .mapEmpty();
  }

  /** Ends an open offer; it answers whether it was open. */
  public Future<Boolean> settle(SqlClient transaction, Settling settling) {
    return keys.obtain(transaction, settling.caseId().value(), Ring.CONTENT)
        .compose(key -> transaction
            .preparedQuery(Statement.SETTLE.text())
            .execute(Tuple.of(
                settling.handover(),
                settling.state().word(),
                settling.account(),
                settling.person().orElse(null),
                settling.at().atOffset(UTC),
                sealed(key, settlingNoteOf(settling.handover()), settling.note()))))
        .map(done -> done.rowCount() == 1);
  }

  /** How often the case came back since it was last taken over, or decided about. */
  public Future<Integer> bounces(SqlClient transaction, CaseId about) {
    return transaction
        .preparedQuery(Statement.BOUNCES.text())
        .execute(Tuple.of(about.value()))
        .map(rows -> rows.iterator().next().getInteger("bounces"));
  }

  private static List<Handover> handovers(Iterable<Row> rows, DataKey key) {
    var found = new ArrayList<Handover>();
    rows.forEach(row -> found.add(handover(row, key)));
    return List.copyOf(found);
  }

  private static Handover handover(Row row, DataKey key) {
    var id = row.getUUID("id");
    return new Handover(
        id,
        new UnitCode(row.getString("from_unit")),
        new UnitCode(row.getString("to_unit")),
        Handover.Reason.ofWord(row.getString("reason")).orElseThrow(),
        opened(key, noteOf(id), row.getBuffer("sealed_note")),
        row.getOffsetDateTime("offered_at").toInstant(),
        Handover.State.ofWord(row.getString("state")),
        Optional.ofNullable(row.getOffsetDateTime("settled_at")).map(OffsetDateTime::toInstant),
        opened(key, settlingNoteOf(id), row.getBuffer("sealed_settling_note")));
  }

  private static Optional<Personal<String>> opened(
      DataKey key, String field, @Nullable Buffer note) {
    return Optional.ofNullable(note).map(bytes -> key.open(field, bytes.getBytes()));
  }

  private static @Nullable Buffer sealed(
      DataKey key, String field, Optional<Personal<String>> note) {
    return note.map(said -> Buffer.buffer(key.seal(field, said.revealFor(Purpose.STORING))))
        .orElse(null);
  }

  private static String noteOf(UUID handover) {
    return "handover|" + handover;
  }

  private static String settlingNoteOf(UUID handover) {
    return "handover-settled|" + handover;
  }

  enum Statement implements Sql {
    OF("""
        -- $1 case
        select id, from_unit, to_unit, reason, sealed_note, offered_at, state, settled_at,
               sealed_settling_note
          from routing.handovers
         where case_id = $1
         order by offered_at, id
        """),
    OFFER("""
        -- $1 id, $2 case, $3 from, $4 to, $5 reason, $6 note sealed, $7 inputs, $8 account, $9 now
        insert into routing.handovers
               (id, case_id, from_unit, to_unit, reason, sealed_note, inputs, offered_by, offered_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """),
    SETTLE("""
        -- $1 handover, $2 state, $3 account, $4 person, $5 now, $6 note sealed
        update routing.handovers
           set state = $2,
               settled_by = $3,
               settled_by_person = $4,
               settled_at = $5,
               sealed_settling_note = $6
         where id = $1
           and state = 'offered'
        """),
    BOUNCES("""
        -- $1 case
        select count(*)::integer as bounces
          from routing.handovers h
         where h.case_id = $1
           and h.state in ('refused', 'withdrawn')
           and h.settled_at > greatest(
                 coalesce((select max(a.settled_at)
                             from routing.handovers a
                            where a.case_id = $1
                              and a.state = 'accepted'), '-infinity'),
                 coalesce((select max(q.answered_at)
                             from routing.questions q
                            where q.case_id = $1), '-infinity'))
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
