package vn.kipthoi.notifier.push.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.kipthoi.notifier.push.Subscription;
import vn.kipthoi.platform.privacy.DataKey;
import vn.kipthoi.platform.privacy.DataKeys;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.privacy.Ring;
import vn.kipthoi.platform.sql.Sql;

/** Keeps {@code notifier.push_subscriptions}, sealed on the staff's ring. */
public final class SubscriptionStore {

  /** So many browsers of one person are rung; the oldest gives way to the newest. */
  public static final int AT_MOST = 8;

  private static final UUID SUBJECT = UUID.fromString("8f2f4c0a-6a43-4f0f-9f52-0b5d5a9a7c11");
  private static final String FIELD = "subscription";
  private static final String RECOGNISED_AS = "notifier.push-endpoint";
  private static final int FINGERPRINT_BYTES = 16;

  private final DataKeys keys;

  public SubscriptionStore(DataKeys keys) {
    this.keys = keys;
  }

  /** A subscription by the name of its row. */
  public record Kept(UUID id, Subscription subscription) {}

  /** Keeps it as this person's: a browser belongs to whoever signed in on it last. */
  public Future<Void> keep(SqlClient transaction, UUID person, Subscription subscription) {
    return key(transaction)
        .compose(key -> transaction
            .preparedQuery(Statement.KEEP.text())
            .execute(Tuple.of(
                person,
                Buffer.buffer(fingerprint(subscription)),
                Buffer.buffer(key.seal(FIELD, subscription.text())))))
        .compose(kept -> transaction
            .preparedQuery(Statement.LET_THE_OLDEST_GO.text())
            .execute(Tuple.of(person, AT_MOST)))
        .mapEmpty();
  }

  public Future<List<Kept>> of(SqlClient client, UUID person) {
    return key(client)
        .compose(key -> client
            .preparedQuery(Statement.OF_A_PERSON.text())
            .execute(Tuple.of(person))
            .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(row -> kept(row, key))
                .toList()));
  }

  /** The push service does not know it any more. */
  public Future<Void> drop(SqlClient client, UUID id) {
    return client.preparedQuery(Statement.DROP.text()).execute(Tuple.of(id)).mapEmpty();
  }

  private static Kept kept(Row row, DataKey key) {
    var text = key.open(FIELD, row.getBuffer("sealed").getBytes()).revealFor(Purpose.CONTACTING);
    return new Kept(row.getUUID("id"), Subscription.read(new JsonObject(text)));
  }

  private byte[] fingerprint(Subscription subscription) {
    return keys.vault()
        .fingerprint(RECOGNISED_AS, subscription.endpoint().toString(), FINGERPRINT_BYTES);
  }

  private Future<DataKey> key(SqlClient client) {
    return keys.obtain(client, SUBJECT, Ring.STAFF);
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 person, $2 fingerprint of the endpoint, $3 sealed
        insert into notifier.push_subscriptions (id, person_id, endpoint, sealed, kept_at)
        values (gen_random_uuid(), $1, $2, $3, platform.now())
            on conflict (endpoint) do update
           set person_id = excluded.person_id,
               sealed = excluded.sealed,
               kept_at = excluded.kept_at
        """),
    LET_THE_OLDEST_GO("""
        -- $1 person, $2 at most so many
        delete from notifier.push_subscriptions
         where person_id = $1
           and id not in (select id
                            from notifier.push_subscriptions
                           where person_id = $1
                           order by kept_at desc, id
                           limit $2)
        """),
    OF_A_PERSON("""
        -- $1 person
        select id, sealed
          from notifier.push_subscriptions
         where person_id = $1
         order by kept_at desc, id
        """),
    DROP("""
        -- $1 subscription
        delete from notifier.push_subscriptions
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
