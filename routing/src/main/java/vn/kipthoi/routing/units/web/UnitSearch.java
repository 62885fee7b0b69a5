package vn.kipthoi.routing.units.web;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;

/** Finds units of all days by a part of their name or by their code, without regard to marks. */
final class UnitSearch {

  private UnitSearch() {}

  /** Those in force first, then the former ones, each by name. */
  static List<AdministrativeUnit> find(Directory directory, String asked) {
    var wanted = plain(asked);
    return directory.records().units().stream()
        .filter(unit -> !unit.equals(AdministrativeUnit.VIET_NAM))
        .filter(unit -> unit.code().text().equalsIgnoreCase(asked)
            || wanted.length() > 1 && (" " + plain(unit.fullName())).contains(" " + wanted))
        .sorted(Comparator.comparing(
                (AdministrativeUnit unit) -> !unit.validity().covers(directory.day()))
            .thenComparing(AdministrativeUnit::name)
            .thenComparing(AdministrativeUnit::code))
        .toList();
  }

  static String plain(String text) {
    var latin = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
    return Normalizer.normalize(latin, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .strip();
  }
}
