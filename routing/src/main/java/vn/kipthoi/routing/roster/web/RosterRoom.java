package vn.kipthoi.routing.roster.web;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Subtree;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.policy.WorkingCalendar;
import vn.kipthoi.routing.roster.Change;
import vn.kipthoi.routing.roster.DutyChange;
import vn.kipthoi.routing.roster.Roster;
import vn.kipthoi.routing.roster.RosterRights;
import vn.kipthoi.routing.roster.Shift;
import vn.kipthoi.routing.roster.Standing;
import vn.kipthoi.routing.roster.Tet;
import vn.kipthoi.routing.roster.desk.Changes;
import vn.kipthoi.routing.roster.desk.Patterns;
import vn.kipthoi.routing.roster.desk.Readiness;
import vn.kipthoi.routing.roster.desk.RosterDesk;
import vn.kipthoi.routing.roster.desk.Swaps;
import vn.kipthoi.routing.roster.desk.TetDesk;
import vn.kipthoi.routing.roster.store.TetStore.Confirmation;
import vn.kipthoi.routing.staff.Member;
import vn.kipthoi.routing.staff.Team;
import vn.kipthoi.routing.staff.web.StaffRoom;

/** What the pages and operations about rosters work with. */
public record RosterRoom(
    RosterDesk desk,
    StaffRoom staff,
    Patterns patterns,
    Changes changes,
    Swaps swaps,
    TetDesk tets,
    Readiness readiness) {

  static final Duration FOUR_WEEKS = Duration.ofDays(28);
  private static final int MOST_PEOPLE = 400;

  public static RosterRoom over(RosterDesk desk, StaffRoom staff) {
    return new RosterRoom(
        desk,
        staff,
        new Patterns(desk),
        new Changes(desk),
        new Swaps(desk, new SecureRandom(), RosterNames::swapText),
        new TetDesk(desk),
        new Readiness(desk));
  }

  /**
   * One team's roster as it is shown.
   *
   * @param from the Monday that four weeks begin with
   * @param people everybody whom it names, and those who could be put on it
   */
  public record Read(
      Team team,
      Roster roster,
      LocalDate from,
      Map<UUID, Member> people,
      List<DutyChange> changes,
      WorkingCalendar calendar,
      Optional<Tet> tet,
      Optional<Confirmation> confirmed) {}

  /** Empty when there is no such team, or it is not the viewer's to know. */
  Future<Optional<Read>> read(Viewer viewer, UUID id, Optional<LocalDate> asked) {
    var client = desk.staff().database().client();
    return desk.staff()
        .teams()
        .find(client, id)
        .compose(found -> found
            .filter(team -> RosterRights.maySee(viewer, desk.upwards(team)))
            .map(team -> read(team, monday(asked)).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
  }

  private Future<Read> read(Team team, LocalDate from) {
    var client = desk.staff().database().client();
    var begin = earlier(VietNam.startOfDay(from), desk.now());
    var end = later(VietNam.startOfDay(from).plus(FOUR_WEEKS), desk.now().plus(FOUR_WEEKS));
    return desk.book()
        .of(client, List.of(team.id()), begin, end)
        .compose(rosters -> desk.changes()
            .of(client, team.id(), desk.now())
            .compose(changes -> desk.calendar(client).compose(calendar -> {
              var roster = rosters.getOrDefault(team.id(), Roster.EMPTY);
              var tet = Tet.next(calendar, VietNam.dateOf(desk.now()));
              return people(team, roster, changes)
                  .compose(people -> confirmed(team, tet)
                      .map(said ->
                          new Read(team, roster, from, people, changes, calendar, tet, said)));
            })));
  }

  private Future<Optional<Confirmation>> confirmed(Team team, Optional<Tet> tet) {
    return tet.map(one -> desk.tets()
            .of(desk.staff().database().client(), List.of(team.id()), one.year())
            .map(said -> Optional.ofNullable(said.get(team.id()))))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private Future<Map<UUID, Member>> people(Team team, Roster roster, List<DutyChange> changes) {
    var client = desk.staff().database().client();
    var unit = Subtree.of(desk.staff().directory().get(), team.post().unit());
    var near = unit.size() > 1 ? List.of(team.post().unit()) : unit;
    var named = Stream.of(
            roster.standing().stream().map(Standing::person),
            roster.patterns().stream().flatMap(one -> one.shifts().stream()).map(Shift::person),
            roster.changes().stream().map(Change::person),
            changes.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.person()), one.insteadOf().stream())))
        .flatMap(people -> people)
        .distinct()
        .toList();
    return desk.staff()
        .members()
        .ofUnits(client, near, desk.now(), MOST_PEOPLE)
        .compose(own -> desk.staff()
            .members()
            .all(client, named)
            .map(others -> Stream.concat(own.stream(), others.stream())
                .collect(Collectors.toMap(Member::id, Function.identity(), (one, other) -> one))));
  }

  private LocalDate monday(Optional<LocalDate> asked) {
    var day = asked.orElseGet(() -> VietNam.dateOf(desk.now()));
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
