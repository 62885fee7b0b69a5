package vn.kipthoi.intake.store;

import static java.time.ZoneOffset.UTC;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.ContactKind;
import vn.kipthoi.platform.sql.Sql;

/** Counts contacts that are no report, in {@code intake.contacts}. */
public final class ContactLogStore {

  /** Keeps one; the same key of the same account once. It answers whether it was new. */
  public Future<Boolean> keep(
      SqlClient transaction,
      UUID id,
      ContactKind kind,
      Channel channel,
      UUID account,
      String key,
      Instant now) {
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(Tuple.of(id, kind.word(), channel.word(), now.atOffset(UTC), account, key))
        .map(kept -> kept.rowCount() > 0);
  }

  /** How many there were since then, of each kind. */
  public Future<Map<ContactKind, Integer>> counts(SqlClient client, Instant since) {
    return client
        .preparedQuery(Statement.COUNTS.text())
        .execute(Tuple.of(since.atOffset(UTC)))
        .map(rows -> {
          var counts = new EnumMap<ContactKind, Integer>(ContactKind.class);
          rows.forEach(row -> Coded.of(ContactKind.class, row.getString("kind"))
              .ifPresent(kind -> counts.put(kind, row.getInteger("number"))));
          return counts;
        });
  }

  enum Statement implements Sql {
    KEEP("""
        -- $1 id, $2 kind, $3 channel, $4 now, $5 account, $6 key
        insert into intake.contacts (id, kind, channel, at, by_account, sent_key)
        values ($1, $2, $3, $4, $5, $6)
            on conflict (by_account, sent_key) do nothing
        """),
    COUNTS("""
        -- $1 since
        select kind, count(*)::integer as number
          from intake.contacts
         where at >= $1
         group by kind
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
