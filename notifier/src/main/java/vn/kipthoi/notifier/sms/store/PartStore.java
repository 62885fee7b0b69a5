package vn.kipthoi.notifier.sms.store;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.notifier.sms.TextKey;
import vn.kipthoi.platform.sql.Sql;

/**
 * What is handed to carriers, a row a short message: {@code notifier.text_parts}. The row is there
 * before the message goes, so that a node which dies leaves behind that it may have gone.
 */
public final class PartStore {

  /** Where a try stands that somebody has begun before. */
  public sealed interface Begun {

    /** It is ours to send, with these references for its parts in order. */
    record Now(List<Integer> references) implements Begun {
      public Now {
        references = List.copyOf(references);
      }
    }

    /** It has gone, all of it. */
    record Gone(String messageId) implements Begun {}

    /** Some of it may have gone, and whoever sent it is not here to tell. */
    record Perhaps() implements Begun {}
  }

  /** A part that its carrier took and said no more of. */
  public record Open(TextKey key, String messageId, byte[] recipient) {}

  /**
   * Writes down that a try is about to go, unless somebody else has.
   *
   * @param recipient a keyed fingerprint of the number
   */
  public Future<Begun> begin(
      SqlClient client, TextKey key, String carrier, byte[] recipient, int parts) {
    return client
        .preparedQuery(Statement.BEGIN.text())
        .collecting(mapping(row -> row.getInteger("reference"), toList()))
        .execute(Tuple.of(key.text(), key.number(), parts, carrier, Buffer.buffer(recipient)))
        .map(SqlResult::value)
        .compose(references -> references.size() == parts
            ? Future.succeededFuture(new Begun.Now(references))
            : before(client, key));
  }

  private Future<Begun> before(SqlClient client, TextKey key) {
    return client
        .preparedQuery(Statement.BEFORE.text())
        .execute(Tuple.of(key.text(), key.number()))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getString("message_id"))
            .<Begun>map(Begun.Gone::new)
            .orElseGet(Begun.Perhaps::new));
  }

  /** The carrier took a part; it is asked after it when no receipt has come by then. */
  public Future<Void> taken(
      SqlClient client, TextKey key, int part, String messageId, Duration askAfter) {
    return client
        .preparedQuery(Statement.TAKEN.text())
        .execute(Tuple.of(key.text(), key.number(), part, messageId, askAfter.toMillis()))
        .mapEmpty();
  }

  /** The carrier said no to what was begun with it and not taken: another may have it. */
  public Future<Void> refused(SqlClient client, TextKey key, String carrier) {
    return client
        .preparedQuery(Statement.REFUSED.text())
        .execute(Tuple.of(key.text(), key.number(), carrier))
        .mapEmpty();
  }

  /** Parts of a carrier that no receipt has come for, each to be asked after by one node. */
  public Future<List<Open>> toAskFor(SqlClient client, String carrier, int limit) {
    return client
        .preparedQuery(Statement.TO_ASK_FOR.text())
        .collecting(mapping(PartStore::open, toList()))
        .execute(Tuple.of(carrier, limit))
        .map(SqlResult::value);
  }

  private static Open open(Row row) {
    return new Open(
        new TextKey(row.getUUID("text_key"), row.getInteger("try")),
        row.getString("message_id"),
        row.getBuffer("recipient").getBytes());
  }

  enum Statement implements Sql {
    BEGIN("""
        -- $1 text, $2 try, $3 so many parts, $4 carrier, $5 recipient's fingerprint.
        -- Only what was refused before is begun again, and nothing of a try that is over
        insert into notifier.text_parts as p (
               text_key, try, part, of, carrier, reference, recipient, state, begun_at)
        select $1, $2, part, $3, $4, nextval('notifier.text_references'), $5, 'begun',
               platform.now()
          from generate_series(1, $3) as part
         where not exists (select
                             from notifier.attempts
                            where (alert_id, channel, try) = ($1, 'sms', $2)
                              and state <> 'claimed')
            on conflict (text_key, try, part) do update
           set carrier = excluded.carrier,
               of = excluded.of,
               reference = excluded.reference,
               state = 'begun',
               begun_at = excluded.begun_at
         where p.state = 'refused'
        returning p.reference
        """),
    BEFORE("""
        -- $1 text, $2 try. Gone only when every part was confirmed
        select case when bool_and(message_id is not null) and count(*) = max(of)
                    then (array_agg(message_id order by part))[1]
               end as message_id
          from notifier.text_parts
         where (text_key, try) = ($1, $2)
        """),
    TAKEN("""
        -- $1 text, $2 try, $3 part, $4 the carrier's name for it, $5 milliseconds until it is asked
        update notifier.text_parts
           set state = case when state = 'begun' then 'taken' else state end,
               message_id = $4,
               taken_at = platform.now(),
               ask_at = platform.now() + $5 * interval '1 millisecond'
         where (text_key, try, part) = ($1, $2, $3)
           and message_id is null
        """),
    REFUSED("""
        -- $1 text, $2 try, $3 carrier
        update notifier.text_parts
           set state = 'refused'
         where (text_key, try) = ($1, $2)
           and carrier = $3
           and state = 'begun'
        """),
    TO_ASK_FOR("""
        -- $1 carrier, $2 so many. Each time it waits twice as long; after six times it is let be
        with silent as (
          select text_key, try, part
            from notifier.text_parts
           where state = 'taken'
             and carrier = $1
             and ask_at <= platform.now()
           order by ask_at
           limit $2
             for update skip locked
        )
        update notifier.text_parts p
           set asked = p.asked + 1,
               ask_at = case when p.asked < 5
                             then platform.now() + (platform.now() - p.taken_at)
                        end
          from silent s
         where (p.text_key, p.try, p.part) = (s.text_key, s.try, s.part)
        returning p.text_key, p.try, p.message_id, p.recipient
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
