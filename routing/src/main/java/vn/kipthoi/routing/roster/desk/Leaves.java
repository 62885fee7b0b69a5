package vn.kipthoi.routing.roster.desk;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.roster.Leave;
import vn.kipthoi.routing.roster.RosterRights;
import vn.kipthoi.routing.staff.Member;

/** Enters leave, and takes it back. What it is for is not asked. */
public final class Leaves {

  static final Duration LONGEST = Duration.ofDays(400);

  private final RosterDesk desk;

  public Leaves(RosterDesk desk) {
    this.desk = desk;
  }

  /** @param id drawn by whoever sends it: the same sent twice is one leave */
  public Future<Settled<Leave>> enter(
      Viewer viewer, UUID id, UUID person, Optional<Instant> from, Optional<Instant> until) {
    var faults = Changes.span(from, until, desk.now(), LONGEST);
    if (!faults.isEmpty()) {
      return Settled.faulty(faults);
    }
    var leave = new Leave(person, from.orElseThrow(), until.orElseThrow());
    return desk.staff()
        .database()
        .inTransaction(transaction -> desk.staff()
            .members()
            .lock(transaction, person)
            .compose(found -> found.filter(one -> maySet(viewer, one)).isEmpty()
                ? Settled.notThere()
                : desk.book()
                    .keepLeave(transaction, id, leave, viewer.accountId(), desk.now())
                    .compose(kept -> desk.staff()
                        .told(transaction, viewer, "leave-entered", person, detail(leave)))
                    .map(told -> Settled.done(leave))));
  }

  public Future<Settled<UUID>> withdraw(Viewer viewer, UUID id, UUID person) {
    return desk.staff()
        .database()
        .inTransaction(transaction -> desk.staff()
            .members()
            .lock(transaction, person)
            .compose(found -> found.filter(one -> maySet(viewer, one)).isEmpty()
                ? Settled.<UUID>notThere()
                : desk.book()
                    .withdrawLeave(transaction, id, viewer.accountId(), desk.now())
                    .compose(whose -> whose.filter(person::equals).isEmpty()
                        ? Settled.<UUID>notThere()
                        : desk.staff()
                            .told(
                                transaction,
                                viewer,
                                "leave-withdrawn",
                                person,
                                new JsonObject().put("leave", id.toString()))
                            .map(told -> Settled.done(id)))));
  }

  /** Their own, or that of those whose roster they keep. */
  private boolean maySet(Viewer viewer, Member member) {
    var upwards = desk.staff().directory().get().ancestors(member.unit()).stream()
        .map(AdministrativeUnit::code)
        .toList();
    return viewer.personId().filter(member.id()::equals).isPresent()
        || RosterRights.mayKeep(viewer, upwards);
  }

  private static JsonObject detail(Leave leave) {
    return new JsonObject()
        .put("from", leave.from().toString())
        .put("until", leave.until().toString());
  }
}
