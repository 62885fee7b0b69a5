package vn.kipthoi.routing.roster.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.policy.VietNam;
import vn.kipthoi.routing.roster.DaysOff;
import vn.kipthoi.routing.roster.Roster;
import vn.kipthoi.routing.roster.RosterRights;
import vn.kipthoi.routing.roster.Spells;
import vn.kipthoi.routing.roster.Tet;
import vn.kipthoi.routing.roster.store.TetStore.Confirmation;
import vn.kipthoi.routing.staff.Team;

/** Confirms who is on duty over Tết, team by team; a roster with a gap there is not confirmed. */
public final class TetDesk {

  private final RosterDesk desk;

  public TetDesk(RosterDesk desk) {
    this.desk = desk;
  }

  public Future<Settled<Team>> confirm(Viewer viewer, UUID id, int edit) {
    return desk.staff()
        .database()
        .inTransaction(transaction -> desk.staff()
            .teams()
            .lock(transaction, id)
            .compose(found -> found
                .filter(team -> RosterRights.mayKeep(viewer, desk.upwards(team)))
                .map(team -> team.edit() == edit
                    ? confirm(new RosterDesk.Kept(transaction, team), viewer)
                    : Settled.<Team>stale(team.edit()))
                .orElseGet(Settled::notThere)));
  }

  private Future<Settled<Team>> confirm(RosterDesk.Kept kept, Viewer viewer) {
    return desk.calendar(kept.transaction())
        .compose(calendar -> Tet.next(calendar, VietNam.dateOf(desk.now()))
            .map(tet -> confirm(kept, viewer, tet, DaysOff.of(calendar)))
            .orElseGet(Settled::notThere));
  }

  private Future<Settled<Team>> confirm(
      RosterDesk.Kept kept, Viewer viewer, Tet tet, DaysOff daysOff) {
    var team = kept.team();
    return desk.book()
        .of(kept.transaction(), List.of(team.id()), tet.begins(), tet.ends())
        .compose(rosters -> {
          var roster = rosters.getOrDefault(team.id(), Roster.EMPTY);
          var gaps = new Spells(roster, daysOff).gaps(tet.begins(), tet.ends());
          return gaps.isEmpty()
              ? keep(kept, viewer, tet).map(done -> Settled.done(team))
              : Settled.faulty("tet", What.HAS_A_GAP);
        });
  }

  private Future<Void> keep(RosterDesk.Kept kept, Viewer viewer, Tet tet) {
    var team = kept.team();
    var said = new Confirmation(team.id(), team.edit(), viewer.accountId(), desk.now());
    var detail = new JsonObject().put("year", tet.year()).put("edit", team.edit());
    return desk.tets()
        .withdraw(kept.transaction(), team.id(), tet.year(), viewer.accountId(), desk.now())
        .compose(before -> desk.tets().confirm(kept.transaction(), tet.year(), said))
        .compose(done -> desk.staff()
            .told(kept.transaction(), viewer, "tet-roster-confirmed", team.id(), detail));
  }
}
