package vn.kipthoi.platform.journal;

import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kipthoi.platform.sql.Sql;

/** Reads the journal a page at a time, and the end of its chain. */
final class ReadingStore {

  /** A line with its seal, not yet looked at. */
  record Found(ChainStore.Waiting line, boolean linked) {

    static Found of(Row row) {
      return new Found(ChainStore.Waiting.of(row), row.getBoolean("linked"));
    }
  }

  /** A link with the line it covers. */
  record Linked(long link, byte[] hash, byte @Nullable [] seal, ChainStore.Waiting line) {

    static Linked of(Row row) {
      var seal = row.getBuffer("link_seal");
      return new Linked(
          row.getLong("link"),
          row.getBuffer("hash").getBytes(),
          seal == null ? null : seal.getBytes(),
          ChainStore.Waiting.of(row));
    }
  }

  /** An account whose name stands for an id in the journal. */
  record Named(UUID account, Optional<UUID> person, String username, String displayName) {

    static Named of(Row row) {
      return new Named(
          row.getUUID("id"),
          Optional.ofNullable(row.getUUID("person_id")),
          row.getString("username"),
          row.getString("display_name"));
    }
  }

  /** Within a transaction, whose plans are made for these filters. */
  Future<List<Found>> lines(SqlClient transaction, JournalFilter filter, int most) {
    var asked = Tuple.tuple()
        .addArrayOfString(
            filter.actors().map(some -> some.toArray(String[]::new)).orElse(null))
        .addString(filter.action().orElse(null))
        .addUUID(filter.subject().orElse(null))
        .addOffsetDateTime(filter.fromOrEver())
        .addOffsetDateTime(filter.untilOrNever())
        .addOffsetDateTime(filter.beforeAt())
        .addLong(filter.beforeLine())
        .addInteger(most);
    return transaction
        .query(Statement.PLAN_FOR_THESE.text())
        .execute()
        .compose(planned -> transaction
            .preparedQuery(Statement.LINES.text())
            .collecting(Collectors.mapping(Found::of, toList()))
            .execute(asked))
        .map(SqlResult::value);
  }

  /** The end of the chain, oldest first. */
  Future<List<Linked>> end(SqlClient transaction, int links) {
    return transaction
        .preparedQuery(Statement.END.text())
        .collecting(Collectors.mapping(Linked::of, toList()))
        .execute(Tuple.of(links))
        .map(SqlResult::value);
  }

  Future<Row> count(SqlClient transaction) {
    return transaction
        .preparedQuery(Statement.COUNT.text())
        .execute()
        .map(rows -> rows.iterator().next());
  }

  Future<List<Named>> named(SqlClient transaction, List<String> actors) {
    return transaction
        .preparedQuery(Statement.NAMED.text())
        .collecting(Collectors.mapping(Named::of, toList()))
        .execute(Tuple.of(actors.toArray(String[]::new)))
        .map(SqlResult::value);
  }

  Future<List<Named>> withUsername(SqlClient transaction, String username) {
    return transaction
        .preparedQuery(Statement.WITH_USERNAME.text())
        .collecting(Collectors.mapping(Named::of, toList()))
        .execute(Tuple.of(username))
        .map(SqlResult::value);
  }

  enum Statement implements Sql {
    /**
     * A plan for any filters reads the whole journal by time when somebody asks for a person who did
     * little: 440 ms among a million lines, where the plan for that person takes 0.1.
     */
    PLAN_FOR_THESE("""
        set local plan_cache_mode to force_custom_plan
        """),

    LINES("""
        -- $1 actors or null, $2 action or null, $3 subject or null, $4 from, $5 until,
        -- $6 and $7 below this instant and line, $8 at most so many
        select j.line, j.id, j.at, j.actor, j.action, j.subject, j.detail, j.purpose, j.policy,
               j.seal, l.link is not null as linked
          from platform.journal j
               left join platform.journal_links l on l.line = j.line
         where ($1::text[] is null or j.actor = any($1::text[]))
           and ($2::text is null or j.action = $2)
           and ($3::uuid is null or j.subject = $3)
           and j.at >= $4 and j.at < $5
           and (j.at, j.line) < ($6, $7)
         order by j.at desc, j.line desc
         limit $8
        """),
    END("""
        -- $1 so many links
        select ending.*
          from (select l.link, l.hash, l.seal as link_seal, j.line, j.id, j.at, j.actor, j.action,
                       j.subject, j.detail, j.purpose, j.policy, j.seal
                  from platform.journal_links l
                       join platform.journal j using (line)
                 order by l.link desc
                 limit $1) ending
         order by ending.link
        """),
    COUNT("""
        select coalesce((select max(link) from platform.journal_links), 0) as links,
               (select count(*) from platform.journal_unlinked) as waiting,
               (select linked_at from platform.journal_links order by link desc limit 1) as linked_at
        """),
    NAMED("""
        -- $1 actors: ids of accounts or of people, or parts of the system
        select id, person_id, username, display_name
          from platform.accounts
         where id::text = any($1::text[]) or person_id::text = any($1::text[])
         order by registered_at
        """),
    WITH_USERNAME("""
        -- $1 username
        select id, person_id, username, display_name
          from platform.accounts
         where username = lower($1)
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
