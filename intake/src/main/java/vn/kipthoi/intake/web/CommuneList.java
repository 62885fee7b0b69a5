package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static vn.kipthoi.platform.signin.Role.OF_THE_HOTLINE;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.WebShell;

/**
 * All communes of today and the units that they came from, for the picker of the operators' form: it
 * looks names up on the operator's own machine, so that what a caller says stands in no address, and
 * choosing a commune works while the line is down.
 *
 * <pre>GET /desk/communes.json</pre>
 */
public final class CommuneList {

  static final String PATH = "/desk/communes.json";
  private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
  private static final int NOT_MODIFIED = 304;

  private final Supplier<Directory> directory;
  private volatile Optional<Listed> listed = Optional.empty();

  /** @param directory the one of the day of the question */
  public CommuneList(Supplier<Directory> directory) {
    this.directory = directory;
  }

  /** The list of one day; the day is its mark. */
  private record Listed(Directory of, JsonObject json) {
    String mark() {
      return "\"" + of.day() + "-" + of.records().units().size() + "\"";
    }
  }

  public void mount(WebShell shell) {
    shell.page(GET, PATH, Access.only(OF_THE_HOTLINE), this::list).alsoInOutage(PATH);
  }

  private Future<Answer> list(RoutingContext ctx) {
    var now = listed();
    var known = Asked.header(ctx, "If-None-Match").filter(now.mark()::equals).isPresent();
    var answer = known ? Answer.json(NOT_MODIFIED, new JsonObject()) : Answer.ok(now.json());
    return Future.succeededFuture(
        answer.with("ETag", now.mark()).with("Cache-Control", "private, no-cache"));
  }

  private Listed listed() {
    var today = directory.get();
    var before = listed;
    if (before.filter(one -> one.of() == today).isPresent()) {
      return before.get();
    }
    var fresh = new Listed(today, json(today));
    listed = Optional.of(fresh);
    return fresh;
  }

  private static JsonObject json(Directory today) {
    var communes = new JsonArray();
    today
        .communes()
        .forEach(unit -> communes.add(JsonArray.of(
            unit.code().text(), unit.fullName(), nameOf(today, unit, UnitLevel.PROVINCE))));
    var former = new JsonArray();
    today.records().units().stream()
        .filter(unit -> unit.level() == UnitLevel.COMMUNE)
        .filter(unit -> unit.validity().covers(LAST_DAY_OF_DISTRICTS))
        .forEach(unit -> former(today, unit).forEach(former::add));
    return new JsonObject().put("communes", communes).put("former", former);
  }

  /** Name, old district and province, and the communes of today where its people live. */
  private static Stream<JsonArray> former(Directory today, AdministrativeUnit unit) {
    var heirs = today.successors(unit).stream()
        .filter(one -> one.inhabitants() != Inhabitants.NONE)
        .map(Succession::successor)
        .filter(heir -> today.find(heir).isPresent())
        .map(heir -> heir.text())
        .distinct()
        .toList();
    return heirs.isEmpty()
        ? Stream.of()
        : Stream.of(JsonArray.of(unit.fullName(), above(today, unit), new JsonArray(heirs)));
  }

  private static String above(Directory today, AdministrativeUnit unit) {
    return String.join(
        ", ",
        today.ancestors(unit.code(), LAST_DAY_OF_DISTRICTS).stream()
            .skip(1)
            .filter(one -> one.level() != UnitLevel.NATION)
            .map(AdministrativeUnit::fullName)
            .toList());
  }

  private static String nameOf(Directory today, AdministrativeUnit unit, UnitLevel level) {
    return today.ancestors(unit.code()).stream()
        .filter(one -> one.level() == level)
        .map(AdministrativeUnit::name)
        .findFirst()
        .orElse("");
  }
}
