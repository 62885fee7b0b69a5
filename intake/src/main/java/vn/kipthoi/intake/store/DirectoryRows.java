package vn.kipthoi.intake.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.OtherName;
import vn.kipthoi.intake.OtherName.Standing;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitKind;
import vn.kipthoi.intake.Validity;

/** The directory's records as rows, and back; written as one array for each column. */
final class DirectoryRows {

  private DirectoryRows() {}

  static AdministrativeUnit unit(Row row) {
    return new AdministrativeUnit(
        new UnitCode(row.getString("code")),
        kind(row),
        row.getString("name"),
        new UnitCode(row.getString("parent")),
        new Validity(row.getLocalDate("valid_from"), row.getLocalDate("valid_until")));
  }

  static Succession succession(Row row) {
    return new Succession(
        new UnitCode(row.getString("former")),
        new UnitCode(row.getString("successor")),
        row.getLocalDate("since"),
        Inhabitants.valueOf(row.getString("inhabitants").toUpperCase(Locale.ROOT)));
  }

  static OtherName otherName(Row row) {
    return new OtherName(
        row.getString("name"),
        kind(row),
        new UnitCode(row.getString("unit")),
        row.getLocalDate("unit_on"),
        Standing.valueOf(row.getString("standing").toUpperCase(Locale.ROOT)),
        new Validity(row.getLocalDate("used_from"), row.getLocalDate("used_until")));
  }

  private static UnitKind kind(Row row) {
    return UnitKind.abbreviatedAs(row.getString("kind")).orElseThrow();
  }

  static Tuple units(List<AdministrativeUnit> units) {
    return Tuple.of(
        texts(units, unit -> unit.code().text()),
        days(units, unit -> unit.validity().from()),
        days(units, unit -> unit.validity().until()),
        texts(units, unit -> unit.kind().abbreviation()),
        texts(units, AdministrativeUnit::name),
        texts(units, unit -> unit.parent().text()));
  }

  static Tuple links(List<Succession> successions) {
    return Tuple.of(
        texts(successions, succession -> succession.former().text()),
        texts(successions, succession -> succession.successor().text()),
        days(successions, Succession::on),
        texts(successions, succession -> lower(succession.inhabitants())));
  }

  static Tuple names(List<OtherName> names) {
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
}
