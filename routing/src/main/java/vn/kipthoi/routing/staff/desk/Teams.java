package vn.kipthoi.routing.staff.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.administration.Fault;
import vn.kipthoi.routing.administration.Fault.What;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.desk.Post;
import vn.kipthoi.routing.staff.Team;

/** Begins and ends teams. */
public final class Teams {

  /** Which rungs of the ladder that ships a unit of each level may have a team on. */
  private static final Set<String> OF_A_COMMUNE = Set.of("team", "leader");

  private final StaffDesk desk;

  public Teams(StaffDesk desk) {
    this.desk = desk;
  }

  /** A team as somebody wants it; what could not be read is absent. */
  public record Wanted(
      UUID id, Optional<UnitCode> unit, Optional<Rung> rung, Optional<Instant> from) {}

  public Future<Settled<Team>> create(Viewer viewer, Wanted wanted) {
    var faults = faults(wanted);
    if (!faults.isEmpty()) {
      return Settled.faulty(faults);
    }
    var post = new Post(wanted.unit().orElseThrow(), wanted.rung().orElseThrow());
    var from = wanted.from().orElseThrow();
    return desk.database()
        .inTransaction(transaction -> desk.teams()
            .find(transaction, wanted.id())
            .compose(before -> before
                .<Future<Settled<Team>>>map(team -> Future.succeededFuture(Settled.done(team)))
                .orElseGet(() -> begin(transaction, viewer, wanted.id(), post, from))));
  }

  private Future<Settled<Team>> begin(
      SqlConnection transaction, Viewer viewer, UUID id, Post post, Instant from) {
    return desk.teams()
        .create(transaction, id, post, from)
        .compose(made -> made.map(team -> desk.told(
                    transaction,
                    viewer,
                    "team-created",
                    id,
                    new JsonObject().put("after", detail(team)))
                .map(told -> Settled.done(team)))
            .orElseGet(() -> Settled.faulty("rung", What.ALREADY_THERE)));
  }

  /** Ends a team at a moment that has not passed. Its people stay where they are. */
  public Future<Settled<Team>> retire(Viewer viewer, UUID id, int edit, Optional<Instant> until) {
    return desk.database()
        .inTransaction(transaction -> desk.teams()
            .lock(transaction, id)
            .compose(found -> found
                .map(team -> retire(transaction, viewer, team, edit, until))
                .orElseGet(Settled::notThere)));
  }

  private Future<Settled<Team>> retire(
      SqlConnection transaction, Viewer viewer, Team team, int edit, Optional<Instant> until) {
    if (team.edit() != edit) {
      return Settled.stale(team.edit());
    }
    if (until.isEmpty()) {
      return Settled.faulty("until", What.NOT_A_MOMENT);
    }
    var end = until.get();
    if (end.isBefore(desk.now().minusSeconds(60)) || !end.isAfter(team.from())) {
      return Settled.faulty("until", What.IN_THE_PAST);
    }
    var detail = new JsonObject()
        .put("before", detail(team))
        .put("after", new JsonObject().put("until", end.toString()));
    return desk.teams()
        .retire(transaction, team.id(), end)
        .compose(done -> desk.told(transaction, viewer, "team-retired", team.id(), detail))
        .compose(told -> desk.teams().find(transaction, team.id()))
        .map(found -> Settled.done(found.orElseThrow()));
  }

  private ArrayList<Fault> faults(Wanted wanted) {
    var faults = new ArrayList<Fault>();
    var unit = wanted.unit().filter(code -> desk.directory().get().find(code).isPresent());
    if (unit.isEmpty()) {
      faults.add(new Fault("unitCode", What.UNKNOWN_UNIT));
    }
    if (wanted.rung().isEmpty()
        || unit.filter(code -> !fits(code, wanted.rung().get())).isPresent()) {
      faults.add(new Fault("rung", What.UNKNOWN_RUNG));
    }
    if (wanted.from().isEmpty()) {
      faults.add(new Fault("from", What.NOT_A_MOMENT));
    }
    return faults;
  }

  /** A leader of a province's desk would be asked by no ladder; one of a commune's team is. */
  private static boolean fits(UnitCode unit, Rung rung) {
    return (unit.level() == UnitLevel.COMMUNE) == OF_A_COMMUNE.contains(rung.word());
  }

  static JsonObject detail(Team team) {
    var detail = new JsonObject()
        .put("unit", team.post().unit().text())
        .put("rung", team.post().rung().word())
        .put("from", team.from().toString());
    team.until().ifPresent(until -> detail.put("until", until.toString()));
    return detail;
  }
}
