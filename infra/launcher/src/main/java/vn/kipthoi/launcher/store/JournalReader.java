package vn.kipthoi.launcher.store;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.kipthoi.platform.sql.Sql;

/** Reads the journal and its chain as they stand, for whoever checks them; it changes nothing. */
public final class JournalReader {

  /** From here on the transaction sees one moment of the database, and can only read. */
  public Future<Void> standStill(SqlConnection transaction) {
    return transaction.query(Statement.STAND_STILL.text()).execute().mapEmpty();
  }

  /** The links after one, in order. */
  public Future<List<KeptLink>> after(SqlClient client, long link, int atMost) {
    return links(client, Statement.AFTER, Tuple.of(link, atMost));
  }

  public Future<Optional<KeptLink>> find(SqlClient client, long link) {
    return after(client, link - 1, 1)
        .map(found -> found.stream().filter(one -> one.link() == link).findFirst());
  }

  /** Lines that wait to be linked, in order; those that are gone meanwhile are among them. */
  public Future<List<KeptLink>> waiting(SqlClient client, long line, int atMost) {
    return links(client, Statement.WAITING, Tuple.of(line, atMost));
  }

  /** Lines that are neither linked nor wait for it. */
  public Future<List<Long>> strangers(SqlClient client, int atMost) {
    return numbers(client, Statement.STRANGERS, atMost);
  }

  /** Lines that have the id of an earlier one. */
  public Future<List<Long>> copies(SqlClient client, int atMost) {
    return numbers(client, Statement.COPIES, atMost);
  }

  /** The key file of a demonstration, which lies in the database. */
  public Future<Optional<String>> demonstrationKeys(SqlClient client) {
    return client
        .preparedQuery(Statement.DEMONSTRATION_KEYS.text())
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
            .findFirst()
            .map(row -> row.getString("key_file")));
  }

  private static Future<List<KeptLink>> links(SqlClient client, Statement what, Tuple parameters) {
    return client
        .preparedQuery(what.text())
        .collecting(mapping(KeptLink::of, toList()))
        .execute(parameters)
        .map(SqlResult::value);
  }

  private static Future<List<Long>> numbers(SqlClient client, Statement what, int atMost) {
    return client
        .preparedQuery(what.text())
        .collecting(mapping(row -> row.getLong("line"), toList()))
        .execute(Tuple.of(atMost))
        .map(SqlResult::value);
  }

  enum Statement implements Sql {
    STAND_STILL("set transaction isolation level repeatable read, read only"),
    AFTER("""
        -- $1 link, $2 at most so many
        select l.link, l.line, l.hash, l.seal as link_seal, j.line is not null as kept,
               j.id::text, j.at, j.actor, j.action, j.subject::text, j.detail::text, j.purpose,
               j.policy, j.seal
          from platform.journal_links l
               left join platform.journal j on j.line = l.line
         where l.link > $1
         order by l.link
         limit $2
        """),
    WAITING("""
        -- $1 line, $2 at most so many
        select 0::bigint as link, u.line, null::bytea as hash, null::bytea as link_seal,
               j.line is not null as kept, j.id::text, j.at, j.actor, j.action, j.subject::text,
               j.detail::text, j.purpose, j.policy, j.seal
          from platform.journal_unlinked u
               left join platform.journal j on j.line = u.line
         where u.line > $1
         order by u.line
         limit $2
        """),
    STRANGERS("""
        -- $1 at most so many
        select j.line
          from platform.journal j
         where not exists (select from platform.journal_links l where l.line = j.line)
           and not exists (select from platform.journal_unlinked u where u.line = j.line)
         order by j.line
         limit $1
        """),
    COPIES("""
        -- $1 at most so many
        select line
          from (select line, row_number() over (partition by id order by line) as nth
                  from platform.journal
                 where id is not null) as numbered
         where nth > 1
         order by line
         limit $1
        """),
    DEMONSTRATION_KEYS("""
        select key_file
          from platform.demonstration_keys
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
