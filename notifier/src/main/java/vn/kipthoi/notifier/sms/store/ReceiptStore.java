package vn.kipthoi.notifier.sms.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.kipthoi.notifier.sms.CarrierReport;
import vn.kipthoi.notifier.sms.TextKey;
import vn.kipthoi.platform.sql.Sql;

/**
 * What carriers reported: {@code notifier.text_receipts}, and the parts that it is of. A report is
 * kept first and applied after, since it may come before the answer to what it is a report of.
 */
public final class ReceiptStore {

  /**
   * A report with what its part can be found by.
   *
   * @param recipient a keyed fingerprint of the phone's number
   * @param reference what we had asked the carrier to repeat
   */
  public record Received(
      String carrier, CarrierReport report, byte[] recipient, Optional<Integer> reference) {}

  /** A short message of a try, 1 for the first. */
  public record Part(TextKey key, int number) {}

  /**
   * A report that waits to be applied.
   *
   * @param part what it is a report of, as far as we know
   */
  public record Waiting(long line, Instant receivedAt, Optional<Part> part) {}

  /** What comes of a report. */
  public enum Fate {
    APPLIED("applied"),
    /** More was known already. */
    OLDER("older");

    private final String word;

    Fate(String word) {
      this.word = word;
    }
  }

  /** Keeps a report; the same one again is the same. */
  public Future<Void> keep(SqlClient client, Received received) {
    var report = received.report();
    var failure = report.failure().isEmpty() ? null : report.failure();
    return client
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.tuple()
            .addString(received.carrier())
            .addString(report.messageId())
            .addString(report.state().word())
            .addValue(failure)
            .addValue(received.reference().orElse(null))
            .addBuffer(Buffer.buffer(received.recipient())))
        .mapEmpty();
  }

  /** Takes the oldest report that is to be looked at, with the part that it is of, if it is known. */
  public Future<Optional<Waiting>> next(SqlClient transaction) {
    return transaction
        .preparedQuery(Statement.NEXT.text())
        .execute()
        .map(rows -> rows.size() == 0
            ? Optional.empty()
            : Optional.of(waiting(rows.iterator().next())));
  }

  /** Nobody else applies a report of this try until the transaction ends. */
  public Future<Void> lock(SqlClient transaction, TextKey key) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute(Tuple.of(key.text(), key.number()))
        .mapEmpty();
  }

  /** Moves the part on, unless it is further already. */
  public Future<Fate> advance(SqlClient transaction, Waiting waiting, Part part) {
    var key = part.key();
    return transaction
        .preparedQuery(Statement.ADVANCE.text())
        .execute(Tuple.of(waiting.line(), key.text(), key.number(), part.number()))
        .map(rows -> rows.rowCount() == 1 ? Fate.APPLIED : Fate.OLDER);
  }

  public Future<Void> settle(SqlClient transaction, Waiting waiting, Fate fate) {
    return transaction
        .preparedQuery(Statement.SETTLE.text())
        .execute(Tuple.of(waiting.line(), fate.word))
        .mapEmpty();
  }

  /** Its part is not there, or not yet: it is looked at again, until nobody will come for it. */
  public Future<Void> later(SqlClient transaction, Waiting waiting, Duration wait, Duration limit) {
    return transaction
        .preparedQuery(Statement.LATER.text())
        .execute(Tuple.of(waiting.line(), wait.toMillis(), limit.toMillis()))
        .mapEmpty();
  }

  private static Waiting waiting(Row row) {
    return new Waiting(
        row.getLong("line"),
        row.getOffsetDateTime("received_at").toInstant(),
        Optional.ofNullable(row.getUUID("text_key"))
            .map(text ->
                new Part(new TextKey(text, row.getInteger("try")), row.getInteger("part"))));
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 carrier, $2 its name for the message, $3 state, $4 why it failed, $5 our reference,
        -- $6 recipient's fingerprint
        insert into notifier.text_receipts (
               carrier, message_id, state, failure, reference, recipient, received_at, look_at)
        values ($1, $2, $3, $4, $5, $6, platform.now(), platform.now())
            on conflict do nothing
        """),
    NEXT("""
        -- The part by its name, else by our reference where its name was never heard
        with next as (
          select line, carrier, message_id, reference, recipient, received_at
            from notifier.text_receipts
           where outcome is null
             and look_at <= platform.now()
           order by look_at, line
           limit 1
             for update skip locked
        )
        select n.line, n.received_at, p.text_key, p.try, p.part
          from next n
          left join lateral (
                 select text_key, try, part
                   from notifier.text_parts
                  where carrier = n.carrier
                    and message_id = n.message_id
                 union all
                 select text_key, try, part
                   from notifier.text_parts
                  where carrier = n.carrier
                    and message_id is null
                    and state = 'begun'
                    and reference = n.reference
                    and recipient = n.recipient
                    and begun_at > n.received_at - interval '1 day'
                  limit 1) p
            on true
        """),
    LOCK("""
        -- $1 text, $2 try
        select state
          from notifier.attempts
         where (alert_id, channel, try) = ($1, 'sms', $2)
           for update
        """),
    ADVANCE("""
        -- $1 report, $2 text, $3 try, $4 part
        update notifier.text_parts p
           set state = r.state,
               failure = r.failure,
               message_id = coalesce(p.message_id, nullif(r.message_id, '')),
               taken_at = coalesce(p.taken_at, r.received_at),
               ended_at = case when r.state <> 'taken' then r.received_at end
          from notifier.text_receipts r
         where r.line = $1
           and (p.text_key, p.try, p.part) = ($2, $3, $4)
           and p.state = any (case r.state
                 when 'delivered' then array['refused', 'begun', 'taken', 'failed']
                 when 'failed'    then array['refused', 'begun', 'taken']
                 else                  array['refused', 'begun']
               end)
        """),
    SETTLE("""
        -- $1 report, $2 outcome
        update notifier.text_receipts
           set outcome = $2
         where line = $1
        """),
    LATER("""
        -- $1 report, $2 milliseconds until the next look, $3 milliseconds after which nobody looks
        update notifier.text_receipts
           set look_at = platform.now() + $2 * interval '1 millisecond',
               outcome = case when received_at + $3 * interval '1 millisecond' <= platform.now()
                              then 'nobodys'
                         end
         where line = $1
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
