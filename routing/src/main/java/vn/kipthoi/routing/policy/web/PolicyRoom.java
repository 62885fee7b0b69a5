package vn.kipthoi.routing.policy.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.policy.desk.Checking;
import vn.kipthoi.routing.policy.desk.Closures;
import vn.kipthoi.routing.policy.desk.Drafting;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.routing.web.Names;

/**
 * What all operations and pages of policy work with.
 *
 * @param names of units and rungs, in a language
 */
public record PolicyRoom(
    PolicyDesk desk,
    Drafting drafting,
    Checking checking,
    Closures closures,
    Supplier<Directory> directory,
    Naming names) {

  static final Messages<PolicyWords> WORDS = Messages.load(PolicyWords.class);

  /** Units and rungs by name. */
  @FunctionalInterface
  public interface Naming {
    Names in(Language language);
  }

  public static PolicyRoom over(PolicyDesk desk, Supplier<Directory> directory, Naming names) {
    var drafting = new Drafting(desk);
    return new PolicyRoom(
        desk, drafting, new Checking(desk, drafting), new Closures(desk), directory, names);
  }

  PolicyNames names(RoutingContext ctx) {
    return names(Language.of(ctx));
  }

  PolicyNames names(Language language) {
    return new PolicyNames(WORDS.in(language), names.in(language), language);
  }

  /** The country, and the provinces of today by name. */
  List<Choice> units(PolicyNames names) {
    return Stream.concat(
            Stream.of(UnitCode.NATION),
            directory.get().provinces().stream().map(AdministrativeUnit::code))
        .map(code -> Choice.of(code.text(), names.unit(code)))
        .toList();
  }

  /** A province of today, or the country; empty for anything else that was sent. */
  Optional<UnitCode> unit(String sent) {
    return UnitCode.parse(sent)
        .filter(code -> code.equals(UnitCode.NATION)
            || (code.level() == UnitLevel.PROVINCE && directory.get().find(code).isPresent()));
  }

  /** The province that the viewer works in; the country for those who work everywhere. */
  UnitCode home(Viewer viewer) {
    return viewer
        .unitCode()
        .flatMap(UnitCode::parse)
        .flatMap(unit -> directory.get().ancestors(unit).stream()
            .map(AdministrativeUnit::code)
            .filter(code -> code.level() == UnitLevel.PROVINCE)
            .findFirst())
        .orElse(UnitCode.NATION);
  }
}
