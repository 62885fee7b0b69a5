package vn.kipthoi.platform.journal;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.privacy.Vault;
import vn.kipthoi.platform.sql.Sql;

/** Keeps the chain in {@code platform.journal_links}. */
final class ChainStore {

  /** A line that has no link yet. */
  record Waiting(long line, Entry entry, @Nullable Buffer seal) {

    static Waiting of(Row row) {
      return new Waiting(row.getLong("line"), Entry.of(row), row.getBuffer("seal"));
    }

    /** Lines from before there were seals have none, and are taken as they are. */
    boolean isAsWritten(Vault vault) {
      return seal == null || MessageDigest.isEqual(seal.getBytes(), entry.seal(vault));
    }

    @Nullable
    String sealText() {
      return seal == null ? null : HexFormat.of().formatHex(seal.getBytes());
    }
  }

  record Link(long link, long line, byte[] hash) {}

  /** Whether this transaction is the one that may link. */
  Future<Boolean> lock(SqlClient transaction) {
    return transaction
        .preparedQuery(Statement.LOCK.text())
        .execute()
        .map(rows -> rows.iterator().next().getBoolean("ours"));
  }

  Future<JournalChain.Head> head(SqlClient transaction) {
    return transaction
        .preparedQuery(Statement.HEAD.text())
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .findFirst()
            .map(row ->
                new JournalChain.Head(row.getLong("link"), row.getBuffer("hash").getBytes()))
            .orElse(JournalChain.Head.NONE));
  }

  Future<List<Waiting>> waiting(SqlClient transaction, int atMost) {
    return transaction
        .preparedQuery(Statement.WAITING.text())
        .collecting(mapping(Waiting::of, toList()))
        .execute(Tuple.of(atMost))
        .map(SqlResult::value);
  }

  /** @param seal of the last one's hash */
  Future<Void> keep(SqlClient transaction, List<Link> links, byte[] seal, Instant now) {
    var numbers = links.stream().map(Link::link).toArray(Long[]::new);
    var lines = links.stream().map(Link::line).toArray(Long[]::new);
    var hashes = links.stream().map(link -> Buffer.buffer(link.hash())).toArray(Buffer[]::new);
    return transaction
        .preparedQuery(Statement.KEEP.text())
        .execute(
            Tuple.of(numbers, lines, hashes, Buffer.buffer(seal), now.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  enum Statement implements Sql {
    LOCK("""
        -- one round at a time in all the nodes; let go at the transaction's end
        select pg_try_advisory_xact_lock(hashtext('platform.journal_links')) as ours
        """),
    HEAD("""
        select link, hash
          from platform.journal_links
         order by link desc
         limit 1
        """),
    WAITING("""
        -- $1 at most so many; whatever is visible, however late its commit
        select line, id, at, actor, action, subject, detail, purpose, policy, seal
          from platform.journal_unlinked
               join platform.journal using (line)
         order by line
         limit $1
        """),
    KEEP("""
        -- $1 links, $2 lines, $3 hashes, $4 seal of the last, $5 now
        with linked as (
               insert into platform.journal_links (link, line, hash, seal, linked_at)
               select n.link, n.line, n.hash,
                      case when n.link = max(n.link) over () then $4::bytea end, $5
                 from unnest($1::bigint[], $2::bigint[], $3::bytea[]) as n (link, line, hash)
               returning line)
        delete from platform.journal_unlinked
         using linked
         where journal_unlinked.line = linked.line
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
