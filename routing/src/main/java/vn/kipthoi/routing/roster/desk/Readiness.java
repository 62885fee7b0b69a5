package vn.kipthoi.routing.roster.desk;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.DaysOff;
import vn.kipthoi.routing.roster.Roster;
import vn.kipthoi.routing.roster.Spell;
import vn.kipthoi.routing.roster.Spells;
import vn.kipthoi.routing.roster.Tet;
import vn.kipthoi.routing.roster.Watch;
import vn.kipthoi.routing.roster.store.TetStore.Confirmation;
import vn.kipthoi.routing.staff.Team;

/** Looks ahead over the rosters of many teams: where a report would find nobody. */
public final class Readiness {

  /** How far ahead gaps are looked for. */
  public static final Duration AHEAD = Duration.ofDays(14);

  private final RosterDesk desk;

  public Readiness(RosterDesk desk) {
    this.desk = desk;
  }

  /**
   * One team's.
   *
   * @param tonight who is on duty this coming midnight
   * @param gaps in the next fourteen days
   */
  public record Outlook(
      Team team, Watch now, Watch tonight, List<Spell> gaps, Optional<Confirmation> tetConfirmed) {

    /** Whether its Tết roster was confirmed, and not changed since. */
    public boolean isTetConfirmed() {
      return tetConfirmed.filter(said -> said.teamEdit() == team.edit()).isPresent();
    }
  }

  /** All of them, with the Tết that comes next. */
  public record Ahead(List<Outlook> teams, Optional<Tet> tet) {}

  /** @param units whose teams, none for all of the country */
  public Future<Ahead> of(List<UnitCode> units) {
    var client = desk.staff().database().client();
    var now = desk.now();
    return desk.staff().teams().of(client, units, now).compose(teams -> look(client, teams, now));
  }

  private Future<Ahead> look(SqlClient client, List<Team> teams, Instant now) {
    var ids = teams.stream().map(Team::id).toList();
    return desk.calendar(client).compose(calendar -> {
      var tet = Tet.next(calendar, VietNam.dateOf(now));
      var confirmed = tet.map(one -> desk.tets().of(client, ids, one.year()))
          .orElseGet(() -> Future.succeededFuture(Map.of()));
      var daysOff = DaysOff.of(calendar);
      return desk.book()
          .of(client, ids, now, now.plus(AHEAD))
          .compose(rosters -> confirmed.map(said -> new Ahead(
              teams.stream()
                  .map(team -> outlook(team, rosters, said, now, daysOff))
                  .toList(),
              tet)));
    });
  }

  private static Outlook outlook(
      Team team,
      Map<UUID, Roster> rosters,
      Map<UUID, Confirmation> confirmed,
      Instant now,
      DaysOff daysOff) {
    var roster = rosters.getOrDefault(team.id(), Roster.EMPTY);
    var midnight = VietNam.endOfDay(VietNam.dateOf(now));
    var begin = now.isBefore(team.from()) ? team.from() : now;
    var end = team.until().filter(now.plus(AHEAD)::isAfter).orElse(now.plus(AHEAD));
    return new Outlook(
        team,
        roster.at(now, daysOff),
        roster.at(midnight, daysOff),
        begin.isBefore(end) ? new Spells(roster, daysOff).gaps(begin, end) : List.of(),
        Optional.ofNullable(confirmed.get(team.id())));
  }
}
