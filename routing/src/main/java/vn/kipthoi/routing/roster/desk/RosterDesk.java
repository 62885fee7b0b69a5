package vn.kipthoi.routing.roster.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.policy.WorkingCalendar;
import vn.kipthoi.routing.policy.store.BookStore;
import vn.kipthoi.routing.roster.RosterRights;
import vn.kipthoi.routing.roster.store.ChangeStore;
import vn.kipthoi.routing.roster.store.RosterBook;
import vn.kipthoi.routing.roster.store.TetStore;
import vn.kipthoi.routing.staff.Team;
import vn.kipthoi.routing.staff.desk.StaffDesk;

/** What all work on rosters is done with. */
public record RosterDesk(
    StaffDesk staff, BookStore policies, RosterBook book, ChangeStore changes, TetStore tets) {

  public static RosterDesk over(StaffDesk staff) {
    return new RosterDesk(
        staff, new BookStore(), new RosterBook(), new ChangeStore(), new TetStore());
  }

  public Instant now() {
    return staff.now();
  }

  public Future<WorkingCalendar> calendar(SqlClient client) {
    return policies.book(client).map(read -> read.calendarAt(now()));
  }

  /** The team's unit and those above it today. */
  public List<UnitCode> upwards(Team team) {
    return staff.directory().get().ancestors(team.post().unit()).stream()
        .map(AdministrativeUnit::code)
        .toList();
  }

  /**
   * Runs a change of a team's roster as it was read by somebody who may keep it; the change counts as
   * one of the team.
   *
   * @param change leaves the journal's detail behind
   */
  Future<Settled<Team>> changing(
      Viewer viewer,
      UUID id,
      int edit,
      Function<Kept, Future<Settled<JsonObject>>> change,
      String action) {
    return staff
        .database()
        .inTransaction(transaction -> staff
            .teams()
            .lock(transaction, id)
            .compose(found -> found
                .filter(team -> RosterRights.mayKeep(viewer, upwards(team)))
                .map(team -> team.edit() == edit
                    ? change
                        .apply(new Kept(transaction, team))
                        .compose(done -> end(transaction, viewer, team, done, action))
                    : Settled.<Team>stale(team.edit()))
                .orElseGet(Settled::notThere)));
  }

  /** A team that nobody else changes, and the transaction that holds it. */
  record Kept(SqlConnection transaction, Team team) {}

  private Future<Settled<Team>> end(
      SqlConnection transaction,
      Viewer viewer,
      Team team,
      Settled<JsonObject> done,
      String action) {
    return switch (done) {
      case Settled.Done<JsonObject>(var detail) ->
        staff
            .teams()
            .edited(transaction, team.id())
            .compose(edit ->
                staff.told(transaction, viewer, action, team.id(), detail.put("edit", edit)))
            .compose(told -> staff.teams().find(transaction, team.id()))
            .map(now -> Settled.done(now.orElseThrow()));
      case Settled.Faulty<JsonObject>(var faults) -> Settled.faulty(faults);
      case Settled.Stale<JsonObject>(var edit) -> Settled.stale(edit);
      case Settled.NotThere<JsonObject>() -> Settled.notThere();
    };
  }
}
