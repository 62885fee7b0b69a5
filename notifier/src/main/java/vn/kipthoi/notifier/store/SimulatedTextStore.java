package vn.kipthoi.notifier.store;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.sql.Sql;

/** What the simulated carrier has sent: {@code notifier.simulated_texts}, the same on all nodes. */
public final class SimulatedTextStore {

  /** Whose alert a text was. A text of a key that no alert has belongs to nobody. */
  public record Addressee(UUID person, String unit, String rung) {}

  public record SentText(
      Personal<String> to, Optional<Addressee> addressee, String text, Instant sentAt) {}

  private final PhoneSeal seal;

  public SimulatedTextStore(PhoneSeal seal) {
    this.seal = seal;
  }

  /** Keeps a text, unless one of its key is kept already. */
  public Future<Void> keep(SqlClient client, UUID key, Personal<String> to, String text) {
    return seal.key(client)
        .compose(seals -> client
            .preparedQuery(Statement.KEEP.text())
            .execute(Tuple.of(
                key,
                Buffer.buffer(seal.fingerprint(to)),
                Buffer.buffer(seals.seal("to", to.revealFor(Purpose.STORING))),
                text))
            .mapEmpty());
  }

  /** All texts after a moment, the oldest first. */
  public Future<List<SentText>> since(SqlClient client, Instant since) {
    return seal.key(client)
        .compose(key -> client
            .preparedQuery(Statement.SINCE.text())
            .collecting(mapping(row -> sentText(key, row), toList()))
            .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
            .map(SqlResult::value));
  }

  /** The newest texts, the oldest of them first. */
  public Future<List<SentText>> newest(SqlClient client, int limit) {
    return seal.key(client)
        .compose(key -> client
            .preparedQuery(Statement.NEWEST.text())
            .collecting(mapping(row -> sentText(key, row), toList()))
            .execute(Tuple.of(limit))
            .map(sent -> sent.value().reversed()));
  }

  private static SentText sentText(DataKey key, Row row) {
    return new SentText(
        key.open("to", row.getBuffer("sealed_to").getBytes()),
        Optional.ofNullable(row.getUUID("person_id"))
            .map(person -> new Addressee(person, row.getString("unit"), row.getString("rung"))),
        row.getString("body"),
        row.getOffsetDateTime("sent_at").toInstant());
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 idempotency key, $2 recipient's fingerprint, $3 their number sealed, $4 text
        insert into notifier.simulated_texts (idempotency_key, recipient, sealed_to, body, sent_at)
        values ($1, $2, $3, $4, platform.now())
            on conflict (idempotency_key) do nothing
        """),
    SINCE("""
        -- $1 after this moment
        select t.sealed_to, t.body, t.sent_at, a.person_id, a.unit, a.rung
          from notifier.simulated_texts t
          left join notifier.alerts a
            on a.id = coalesce((select text_key
                                  from notifier.text_parts
                                 where carrier = 'loopback'
                                   and message_id = t.idempotency_key::text),
                               t.idempotency_key)
         where t.sent_at > $1
         order by t.sent_at, t.line
        """),
    NEWEST("""
        -- $1 so many
        select t.sealed_to, t.body, t.sent_at, a.person_id, a.unit, a.rung
          from notifier.simulated_texts t
          left join notifier.alerts a
            on a.id = coalesce((select text_key
                                  from notifier.text_parts
                                 where carrier = 'loopback'
                                   and message_id = t.idempotency_key::text),
                               t.idempotency_key)
         order by t.sent_at desc, t.line desc
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
