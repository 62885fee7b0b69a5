package vn.kipthoi.routing.board.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Parts;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.board.Readiness;
import vn.kipthoi.routing.board.Readiness.State;
import vn.kipthoi.routing.board.ReadinessIncident;
import vn.kipthoi.routing.board.desk.Incidents;
import vn.kipthoi.routing.web.Names;

/**
 * Which communes could be reached, for the template.
 *
 * @param now as of when it was found out
 * @param all every commune of the place, gaps first
 * @param known what is to be put right anywhere, and what the last check found
 */
public record ReadinessView(
    Page page,
    ReadinessWords words,
    Names names,
    Directory directory,
    UnitCode place,
    Instant now,
    List<Readiness> all,
    Incidents.Known known) {

  private static final int LISTED = 60;

  /** One province with its communes as tiles. */
  public record Group(String name, String href, List<Readiness> tiles, long gaps) {}

  public String back() {
    return page.href("/board?place=" + place.text());
  }

  public String exportHref() {
    return page.href("/board/readiness.csv?place=" + place.text());
  }

  public String placeName() {
    return place.equals(UnitCode.NATION) ? words.country() : names.unit(place);
  }

  public List<State> states() {
    return Arrays.asList(State.values());
  }

  public String count(State state) {
    return number(all.stream().filter(one -> one.state(now) == state).count());
  }

  public Content asOf() {
    return Parts.moment(page, now);
  }

  public String state(State state) {
    return switch (state) {
      case NOBODY -> words.nobody();
      case UNREACHABLE -> words.unreachable();
      case UNPROVEN -> words.unproven();
      case READY -> words.ready();
    };
  }

  public String css(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /** The shape that repeats the colour. */
  public String sign(State state) {
    return switch (state) {
      case NOBODY -> "×";
      case UNREACHABLE -> "!";
      case UNPROVEN -> "?";
      case READY -> "✓";
    };
  }

  public List<Readiness> listed() {
    return all.stream().limit(LISTED).toList();
  }

  public boolean isCut() {
    return all.size() > LISTED;
  }

  public String listedOf() {
    return words.listedOf(number(LISTED), number(all.size()));
  }

  public String unit(Readiness one) {
    return names.unit(one.unit());
  }

  public String boardHref(Readiness one) {
    return page.href("/board?place=" + one.unit().text());
  }

  public String tile(Readiness one) {
    return unit(one) + ": " + state(one.state(now));
  }

  public Optional<Content> moment(Optional<Instant> at) {
    return at.map(instant -> Parts.ago(page, instant));
  }

  /** By province where the whole country is shown, else by what lies right below the place. */
  public List<Group> groups() {
    Map<UnitCode, List<Readiness>> groups = all.stream()
        .sorted((one, other) -> one.unit().compareTo(other.unit()))
        .collect(Collectors.groupingBy(this::group, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(group -> new Group(
            names.unit(group.getKey()),
            page.href("/board/readiness?place=" + group.getKey().text()),
            group.getValue(),
            group.getValue().stream()
                .filter(one -> one.state(now).compareTo(State.UNPROVEN) < 0)
                .count()))
        .toList();
  }

  /** What is to be put right in the place, the most urgent first. */
  public List<ReadinessIncident> incidents() {
    return known.open().stream()
        .filter(one -> upwards(one.post().unit()).contains(place) || place.equals(UnitCode.NATION))
        .toList();
  }

  public List<ReadinessIncident> listedIncidents() {
    return incidents().stream().limit(LISTED).toList();
  }

  public String incidentsOf() {
    return words.incidentsOf(number(incidents().size()));
  }

  /** When the last night's check was, and what it found in the country. */
  public Optional<String> lastCheck() {
    return known
        .last()
        .map(check -> words.lastCheck(
            new Spoken(page.language()).moment(now, check.at()),
            number(check.communes()),
            number(check.gaps())));
  }

  public String post(ReadinessIncident one) {
    return names.asked(one.post().rung(), one.post().unit());
  }

  public String cause(ReadinessIncident one) {
    return switch (one.cause()) {
      case NOBODY -> words.nobody();
      case UNREACHABLE -> words.unreachable();
      case UNDELIVERABLE -> words.undeliverable();
    };
  }

  /** Whoever stands above the unit: a commune's province, else the nation. */
  public String owner(ReadinessIncident one) {
    return upwards(one.post().unit()).stream()
        .skip(1)
        .filter(unit -> unit.level() == UnitLevel.PROVINCE)
        .findFirst()
        .map(names::unit)
        .orElse(words.nation());
  }

  public Content since(ReadinessIncident one) {
    return Parts.ago(page, one.openedAt());
  }

  public Content due(ReadinessIncident one) {
    return Parts.clock(page, one.dueAt());
  }

  private List<UnitCode> upwards(UnitCode unit) {
    return directory.ancestors(unit).stream().map(AdministrativeUnit::code).toList();
  }

  private String number(long count) {
    return String.format(page.language().locale(), "%,d", count);
  }

  private UnitCode group(Readiness one) {
    var upwards = upwards(one.unit());
    var here = upwards.indexOf(place);
    return here < 1 ? one.unit() : here == 1 ? place : upwards.get(here - 1);
  }
}
