package vn.kipthoi.intake.store;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.platform.sql.Sql;

/** Keeps the directory in {@code intake.units} and its sisters. */
public final class DirectoryStore {

  /** What the tables were filled from last. */
  public record Version(long number, String contentHash, String source) {}

  /** Until the transaction ends, no other node loads or imports. */
  public Future<Void> lock(SqlClient transaction) {
    return transaction.preparedQuery(Statement.LOCK.text()).execute().mapEmpty();
  }

  /** Every version there was, the last one first. */
  public Future<List<Version>> versions(SqlClient client) {
    return all(
        client,
        Statement.VERSIONS,
        row -> new Version(
            row.getLong("version"), row.getString("content_hash"), row.getString("source")));
  }

  public Future<DirectoryRecords> read(SqlClient client) {
    return all(client, Statement.UNITS, DirectoryRows::unit)
        .compose(units -> all(client, Statement.SUCCESSIONS, DirectoryRows::succession)
            .compose(successions -> all(client, Statement.OTHER_NAMES, DirectoryRows::otherName)
                .map(names -> new DirectoryRecords(units, successions, names))));
  }

  /** Puts these records in the place of all that are there. */
  public Future<Void> replace(
      SqlClient transaction, DirectoryRecords records, String hash, String source, Instant now) {
    return transaction
        .preparedQuery(Statement.EMPTY_UNITS.text())
        .execute()
        .compose(done ->
            transaction.preparedQuery(Statement.EMPTY_SUCCESSIONS.text()).execute())
        .compose(done ->
            transaction.preparedQuery(Statement.EMPTY_OTHER_NAMES.text()).execute())
        .compose(done -> transaction
            .preparedQuery(Statement.WRITE_UNITS.text())
            .execute(DirectoryRows.units(records.units())))
        .compose(done -> transaction
            .preparedQuery(Statement.WRITE_SUCCESSIONS.text())
            .execute(DirectoryRows.links(records.successions())))
        .compose(done -> transaction
            .preparedQuery(Statement.WRITE_OTHER_NAMES.text())
            .execute(DirectoryRows.names(records.otherNames())))
        .compose(done -> transaction
            .preparedQuery(Statement.WRITE_VERSION.text())
            .execute(Tuple.of(hash, source, now.atOffset(UTC))))
        .mapEmpty();
  }

  private static <T> Future<List<T>> all(
      SqlClient client, Statement statement, Function<Row, T> read) {
    return client
        .preparedQuery(statement.text())
        .collecting(mapping(read, toList()))
        .execute()
        .map(SqlResult::value);
  }

  enum Statement implements Sql {
    LOCK("""
        select pg_advisory_xact_lock(hashtextextended('intake.directory', 0))
        """),
    VERSIONS("""
        select version, content_hash, source
          from intake.directory_versions
         order by version desc
        """),
    UNITS("""
        select code, valid_from, valid_until, kind, name, parent
          from intake.units
        """),
    SUCCESSIONS("""
        select former, successor, since, inhabitants
          from intake.successions
        """),
    OTHER_NAMES("""
        select name, kind, unit, unit_on, standing, used_from, used_until
          from intake.other_names
        """),
    EMPTY_UNITS("""
        delete from intake.units
        """),
    EMPTY_SUCCESSIONS("""
        delete from intake.successions
        """),
    EMPTY_OTHER_NAMES("""
        delete from intake.other_names
        """),
    WRITE_UNITS("""
        -- one array for each column
        insert into intake.units (code, valid_from, valid_until, kind, name, parent)
        select *
          from unnest($1::text[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[])
        """),
    WRITE_SUCCESSIONS("""
        -- one array for each column
        insert into intake.successions (former, successor, since, inhabitants)
        select *
          from unnest($1::text[], $2::text[], $3::date[], $4::text[])
        """),
    WRITE_OTHER_NAMES("""
        -- one array for each column
        insert into intake.other_names (name, kind, unit, unit_on, standing, used_from, used_until)
        select *
          from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[], $6::date[], $7::date[])
        """),
    WRITE_VERSION("""
        -- $1 hash of the whole content, $2 what it was filled from, $3 now
        insert into intake.directory_versions (content_hash, source, loaded_at)
        values ($1, $2, $3)
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
