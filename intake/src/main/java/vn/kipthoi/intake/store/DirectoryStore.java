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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.DirectoryRecords;
import vn.kipthoi.intake.OtherName;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitKind;
import vn.kipthoi.intake.Validity;
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
    return all(client, Statement.VERSIONS, row -> new Version(
        row.getLong("version"), row.getString("content_hash"), row.getString("source")));
  }

  public Future<DirectoryRecords> read(SqlClient client) {
    return all(client, Statement.UNITS, DirectoryStore::unit)
        .compose(units -> all(client, Statement.SUCCESSIONS, DirectoryStore::succession)
            .compose(successions -> all(client, Statement.OTHER_NAMES, DirectoryStore::otherName)
                .map(names -> new DirectoryRecords(units, successions, names))));
  }

  /** Puts these records in the place of all that are there. */
  public Future<Void> replace(
      SqlClient transaction, DirectoryRecords records, String hash, String source, Instant now) {
    return transaction
        .preparedQuery(Statement.EMPTY_UNITS.text())
        .execute()
        .compose(done -> transaction.preparedQuery(Statement.EMPTY_SUCCESSIONS.text()).execute())
        .compose(done -> transaction.preparedQuery(Statement.EMPTY_OTHER_NAMES.text()).execute())
        .compose(done -> transaction
            .preparedQuery(Statement.WRITE_UNITS.text())
            .execute(units(records.units())))
        .compose(done -> transaction
            .preparedQuery(Statement.WRITE_SUCCESSIONS.text())
            .execute(successions(records.successions())))
        .compose(done -> transaction
            .preparedQuery(Statement.WRITE_OTHER_NAMES.text())
            .execute(otherNames(records.otherNames())))
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

  private static AdministrativeUnit unit(Row row) {
    return new AdministrativeUnit(
        new UnitCode(row.getString("code")),
        kind(row),
        row.getString("name"),
        new UnitCode(row.getString("parent")),
        new Validity(row.getLocalDate("valid_from"), row.getLocalDate("valid_until")));
  }

  private static Succession succession(Row row) {
    return new Succession(
        new UnitCode(row.getString("former")),
        new UnitCode(row.getString("successor")),
        row.getLocalDate("since"),
        Inhabitants.valueOf(row.getString("inhabitants").toUpperCase(Locale.ROOT)));
  }

  private static OtherName otherName(Row row) {
    return new OtherName(
        row.getString("name"),
        kind(row),
        new UnitCode(row.getString("unit")),
        row.getLocalDate("unit_on"),
        Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
        new Validity(row.getLocalDate("used_from"), row.getLocalDate("used_until")));
  }

  private static UnitKind kind(Row row) {
    var kind = row.getString("kind");
    return Optional.of(kind).flatMap(UnitKind::abbreviatedAs).orElseThrow();
  }

  private static Tuple units(List<AdministrativeUnit> units) {
    return Tuple.of(
        texts(units, unit -> unit.code().text()),
        days(units, unit -> unit.validity().from()),
        days(units, unit -> unit.validity().until()),
        texts(units, unit -> unit.kind().abbreviation()),
        texts(units, AdministrativeUnit::name),
        texts(units, unit -> unit.parent().text()));
  }

  private static Tuple successions(List<Succession> successions) {
    return Tuple.of(
        texts(successions, succession -> succession.former().text()),
        texts(successions, succession -> succession.successor().text()),
        days(successions, Succession::on),
        texts(successions, succession -> lower(succession.inhabitants())));
  }

  private static Tuple otherNames(List<OtherName> names) {
    return Tuple.tuple(List.of(
        texts(names, OtherName::name),
        texts(names, name -> name.kind().abbreviation()),
        texts(names, name -> name.unit().text()),
        days(names, OtherName::on),
        texts(names, name -> lower(name.standing())),
        days(names, name -> name.used().from()),
        days(names, name -> name.used().until())));
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  private static <T> LocalDate[] days(List<T> rows, Function<T, LocalDate> day) {
    return rows.stream().map(day).toArray(LocalDate[]::new);
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
