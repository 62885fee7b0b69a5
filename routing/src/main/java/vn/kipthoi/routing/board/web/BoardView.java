package vn.kipthoi.routing.board.web;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Choice;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Parts;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.board.Bin;
import vn.kipthoi.routing.board.Board;
import vn.kipthoi.routing.board.Kept;
import vn.kipthoi.routing.board.Load;
import vn.kipthoi.routing.board.Narrowing;
import vn.kipthoi.routing.board.Tally;
import vn.kipthoi.routing.board.Zone;
import vn.kipthoi.routing.board.desk.Boards;
import vn.kipthoi.routing.board.store.QueueStore.After;
import vn.kipthoi.routing.web.Names;

/**
 * A board for the templates: what is shown, and where each link leads.
 *
 * @param home the viewer's own unit, above which nothing is shown
 * @param said what came of the last thing that the viewer did here
 * @param many whether all units that need attention were asked for
 */
public record BoardView(
    Page page,
    BoardWords words,
    Names names,
    Directory directory,
    UnitCode home,
    Board board,
    Map<UUID, Line> lines,
    Optional<Said> said,
    After after,
    boolean many) {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");

  /** One place on the way down from the country. */
  public record Crumb(String name, String href, boolean here) {}

  public Narrowing seen() {
    return board.seen();
  }

  public String here() {
    return page.href(BoardLinks.of(BoardLinks.BOARD, seen()));
  }

  public String streamAddress() {
    return BoardLinks.of("/api/v1/board/stream", seen());
  }

  public String exportHref() {
    return page.href(BoardLinks.of("/board/export", seen()));
  }

  public String readinessHref() {
    return page.href("/board/readiness?place=" + seen().place().text());
  }

  public String pulse() {
    return Boards.pulse(board);
  }

  public String place() {
    return seen().place().equals(UnitCode.NATION)
        ? words.country()
        : names.unit(seen().place());
  }

  /** From the viewer's own unit down to the place that is shown. */
  public List<Crumb> crumbs() {
    var upwards = directory.ancestors(seen().place()).stream()
        .map(AdministrativeUnit::code)
        .toList()
        .reversed();
    return upwards.stream()
        .skip(Math.max(0, upwards.indexOf(home)))
        .map(code -> new Crumb(
            code.equals(UnitCode.NATION) ? words.country() : names.unit(code),
            page.href(BoardLinks.of(BoardLinks.BOARD, seen().within(code))),
            code.equals(seen().place())))
        .toList();
  }

  /** What lies right below, to be chosen. */
  public List<Choice> below() {
    return directory.within(seen().place()).stream()
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .map(unit -> Choice.of(unit.code().text(), unit.fullName()))
        .toList();
  }

  public String chooseBelow() {
    return words.chooseBelow(
        switch (seen().place().level()) {
          case NATION -> words.aProvince();
          case PROVINCE -> words.anArea();
          case AREA, DISTRICT, COMMUNE -> words.aCommune();
        });
  }

  public List<Choice> severities() {
    return Arrays.stream(Priority.values())
        .map(priority -> Choice.of(priority.name(), names.priority(priority)))
        .toList();
  }

  public List<Choice> steps() {
    return BoardLinks.steps().stream()
        .map(step -> Choice.of(step, names.clock(step)))
        .toList();
  }

  public boolean isChosen(Choice choice) {
    return Stream.of(seen().severity().map(Priority::name), seen().step())
        .flatMap(Optional::stream)
        .anyMatch(choice.value()::equals);
  }

  public List<Strip> strips() {
    return Strip.of(board, words);
  }

  public boolean isOn(Zone zone) {
    return seen().zone().filter(zone::equals).isPresent();
  }

  /** The same board with this zone alone; chosen again, with all of them. */
  public String toggle(Zone zone) {
    var next = isOn(zone) ? Optional.<Zone>empty() : Optional.of(zone);
    return page.href(BoardLinks.of(BoardLinks.BOARD, seen().in(next)));
  }

  public String only(Zone zone) {
    return page.href(BoardLinks.of(BoardLinks.BOARD, seen().in(Optional.of(zone))));
  }

  public String zone(Zone zone) {
    return switch (zone) {
      case OVER -> words.over();
      case RISK -> words.risk();
      case DAY -> words.day();
      case LATER -> words.later();
    };
  }

  /** What stands beside the number of a zone. */
  public String about(Tally tally) {
    var spoken = new Spoken(page.language());
    if (tally.waiting() == 0) {
      return words.noneHere();
    }
    var first = tally.first().orElse(board.now());
    return switch (tally.zone()) {
      case OVER ->
        urgentAnd(tally, words.longest(spoken.span(Duration.between(first, board.now()))));
      case RISK ->
        urgentAnd(tally, words.nearest(spoken.span(Duration.between(board.now(), first))));
      case DAY -> words.busiest(tally.busiest().map(this::hour).orElse(""));
      case LATER -> words.upTo(tally.last().map(this::day).orElse(""));
    };
  }

  private String urgentAnd(Tally tally, String rest) {
    return tally.urgent() == 0 ? rest : words.urgentAnd(number(tally.urgent()), rest);
  }

  public String railSays() {
    var counts =
        board.tallies().stream().map(tally -> Integer.toString(tally.waiting())).toList();
    return words.railSays(
        Integer.toString(board.waiting()),
        counts.get(0),
        counts.get(1),
        counts.get(2),
        counts.get(3));
  }

  public String hour(Instant at) {
    return HOUR.format(ZonedDateTime.ofInstant(at, Spoken.VIET_NAM));
  }

  public String day(Instant at) {
    return DAY.format(ZonedDateTime.ofInstant(at, Spoken.VIET_NAM));
  }

  public Content from(Bin bin) {
    return Parts.moment(page, bin.first());
  }

  public Content until(Bin bin) {
    return Parts.moment(page, bin.last());
  }

  public List<Line> in(Zone zone) {
    return board.in(zone).stream()
        .flatMap(waiting -> Optional.ofNullable(lines.get(waiting.id())).stream())
        .toList();
  }

  public String shown(Zone zone) {
    return words.shownOf(
        zone(zone), Integer.toString(board.in(zone).size()), Integer.toString(allIn(zone)));
  }

  public int allIn(Zone zone) {
    return board.waitingIn(Optional.of(zone));
  }

  /** Whether a zone has more than what is shown. */
  public boolean hasMore(Zone zone) {
    return seen().zone().isEmpty() && allIn(zone) > board.in(zone).size();
  }

  /** Where the next lines of the one zone are; empty at its end. */
  public Optional<String> nextPage() {
    return seen()
        .zone()
        .map(board::in)
        .filter(shown -> shown.size() >= Boards.A_PAGE)
        .map(List::getLast)
        .map(last -> page.href(BoardLinks.of(BoardLinks.BOARD, seen()) + "&after="
            + last.deadline().dueAt() + "&line=" + last.id()));
  }

  public boolean isLaterPage() {
    return !after.equals(After.NOTHING);
  }

  public String unit(Load load) {
    return names.unit(load.unit());
  }

  public String unitHref(Load load) {
    return page.href(BoardLinks.of(BoardLinks.BOARD, Narrowing.all(load.unit())));
  }

  public String allUnitsHref() {
    return here() + "&units=all";
  }

  /** How wide a part of a bar is, of 300. */
  public String part(Load load, int part) {
    var most = board.loads().stream().mapToInt(Load::all).max().orElse(1);
    return Strip.number(300.0 * part / Math.max(1, most));
  }

  public TrendLine trend() {
    return new TrendLine(board.kept());
  }

  public String target() {
    return Integer.toString(Kept.TARGET);
  }

  public String day(Kept kept) {
    return DAY.format(kept.day());
  }

  public boolean isEmpty() {
    return board.waiting() == 0;
  }

  public String number(int count) {
    return String.format(page.language().locale(), "%,d", count);
  }
}
