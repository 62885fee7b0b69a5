package vn.kipthoi.routing.staff.web;

import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.administration.Subtree;
import vn.kipthoi.routing.staff.desk.Channels;
import vn.kipthoi.routing.staff.desk.Members;
import vn.kipthoi.routing.staff.desk.StaffDesk;
import vn.kipthoi.routing.staff.desk.Teams;
import vn.kipthoi.routing.web.Names;

/** What the pages and operations about teams and people work with. */
public record StaffRoom(
    StaffDesk desk,
    Teams teams,
    Members members,
    Channels channels,
    Function<Language, Names> units) {

  public static StaffRoom over(StaffDesk desk, Function<Language, Names> units) {
    return new StaffRoom(
        desk,
        new Teams(desk),
        new Members(desk),
        new Channels(desk, new SecureRandom(), StaffNames::codeText),
        units);
  }

  /** The country, then its provinces by name. */
  public List<Choice> provinces(Language language) {
    var all = desk.directory().get().provinces().stream()
        .sorted(Comparator.comparing(AdministrativeUnit::name))
        .map(province -> Choice.of(province.code().text(), province.fullName()));
    return Stream.concat(
            Stream.of(Choice.of(
                UnitCode.NATION.text(), StaffNames.in(language).words().wholeCountry())),
            all)
        .toList();
  }

  /** The units that were asked for; no list at all for the whole country. */
  public List<UnitCode> below(Optional<UnitCode> unit) {
    return unit.filter(code -> !code.equals(UnitCode.NATION))
        .map(code -> Subtree.of(desk.directory().get(), code))
        .orElseGet(List::of);
  }
}
