package vn.kipthoi.platform.privacy;

import static java.util.stream.Collectors.toMap;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.platform.sql.Sql;

/** Keeps the wrapped data keys in {@code platform.data_keys}. */
public final class DataKeys {

  private final Vault vault;

  public DataKeys(Vault vault) {
    this.vault = vault;
  }

  public Vault vault() {
    return vault;
  }

  /** The subject's key on the ring; made and kept at first use, by whoever comes first. */
  public Future<DataKey> obtain(SqlClient client, UUID subject, Ring ring) {
    var made = vault.newKey(subject, ring);
    return client
        .preparedQuery(Statement.OBTAIN.text())
        .execute(Tuple.of(subject, ring.word(), Buffer.buffer(made.wrapped())))
        .map(rows -> unwrap(subject, ring, rows.iterator().next()));
  }

  /** The subject's key, or a failure when there is none (any more): destroyed keys open nothing. */
  public Future<DataKey> find(SqlClient client, UUID subject, Ring ring) {
    return client
        .preparedQuery(Statement.FIND.text())
        .execute(Tuple.of(subject, ring.word()))
        .map(rows -> {
          if (rows.size() == 0) {
            throw new IllegalStateException("there is no " + ring.word() + " key for " + subject);
          }
          return unwrap(subject, ring, rows.iterator().next());
        });
  }

  /** The keys of several subjects on the ring; those that have none (any more) are left out. */
  public Future<Map<UUID, DataKey>> findAll(SqlClient client, List<UUID> subjects, Ring ring) {
    return client
        .preparedQuery(Statement.FIND_ALL.text())
        .collecting(
            toMap(row -> row.getUUID("subject"), row -> unwrap(row.getUUID("subject"), ring, row)))
        .execute(Tuple.of(subjects.toArray(UUID[]::new), ring.word()))
        .map(SqlResult::value);
  }

  /**
   * Destroys every key of several subjects; what they sealed never opens again. Answers how many there
   * were.
   */
  public Future<Integer> destroy(SqlClient transaction, List<UUID> subjects) {
    return transaction
        .preparedQuery(Statement.DESTROY.text())
        .execute(Tuple.of(subjects.toArray(UUID[]::new)))
        .map(SqlResult::rowCount);
  }

  private DataKey unwrap(UUID subject, Ring ring, Row row) {
    return vault.unwrap(subject, ring, row.getBuffer("wrapped").getBytes());
  }

  enum Statement implements Sql {
    OBTAIN("""
        -- $1 subject, $2 ring, $3 wrapped key; the update that changes nothing returns the first's
        insert into platform.data_keys as k (subject, ring, wrapped)
        values ($1, $2, $3)
            on conflict (subject, ring)
            do update set wrapped = k.wrapped
        returning wrapped
        """),
    FIND("""
        -- $1 subject, $2 ring
        select wrapped
          from platform.data_keys
         where subject = $1
           and ring = $2
        """),
    FIND_ALL("""
        -- $1 subjects, $2 ring
        select subject, wrapped
          from platform.data_keys
         where subject = any ($1::uuid[])
           and ring = $2
        """),
    DESTROY("""
        -- $1 subjects
        delete from platform.data_keys
         where subject = any ($1::uuid[])
           and ring in ('content', 'identity')
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
