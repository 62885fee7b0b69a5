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
import vn.kipthoi.platform.sql.Sql;

/** What the simulated carrier has sent: {@code notifier.simulated_texts}, the same on all nodes. */
public final class SimulatedTextStore {

  /** A phone, as the rows know it: recognised by its fingerprint, readable with the key alone. */
  public record SealedPhone(byte[] fingerprint, byte[] sealed) {}

  /** Whose alert a text was. A text of a key that no alert has belongs to nobody. */
  public record Addressee(UUID person, String unit, String rung) {}

  public record SentText(
      byte[] recipient,
      byte[] sealedTo,
      Optional<Addressee> addressee,
      String text,
      Instant sentAt) {}

  /** Keeps a text, unless one of its key is kept already. */
  public Future<Void> keep(SqlClient client, UUID key, SealedPhone to, String text) {
    return client
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(key, Buffer.buffer(to.fingerprint()), Buffer.buffer(to.sealed()), text))
        .mapEmpty();
  }

  /** All texts after a moment, the oldest first. */
  public Future<List<SentText>> since(SqlClient client, Instant since) {
    return client
        .preparedQuery(Statement.SINCE.text())
        .collecting(mapping(SimulatedTextStore::sentText, toList()))
        .execute(Tuple.of(since.atOffset(ZoneOffset.UTC)))
        .map(SqlResult::value);
  }

  private static SentText sentText(Row row) {
    return new SentText(
        row.getBuffer("recipient").getBytes(),
        row.getBuffer("sealed_to").getBytes(),
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
        select t.recipient, t.sealed_to, t.body, t.sent_at, a.person_id, a.unit, a.rung
          from notifier.simulated_texts t
          left join notifier.alerts a
            on a.id = t.idempotency_key
         where t.sent_at > $1
         order by t.sent_at, t.line
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
