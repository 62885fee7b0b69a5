package vn.kipthoi.routing.roster.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.administration.web.Sent;
import vn.kipthoi.routing.roster.DutyChange.State;
import vn.kipthoi.routing.roster.desk.Changes;

/** What the forms of a roster's page ask for. */
final class RosterActs {

  private static final UUID NOBODY = new UUID(0, 0);

  private final RosterRoom room;

  RosterActs(RosterRoom room) {
    this.room = room;
  }

  Future<? extends Settled<?>> done(RoutingContext ctx, UUID team, String act) {
    var viewer = Viewer.of(ctx);
    var sent = Sent.form(ctx);
    return switch (act) {
      case "week" -> week(ctx, viewer, team, sent);
      case "standing" ->
        room.patterns().set(viewer, team, sent.edit(), sent.day("from"), Optional.empty());
      case "enlistment" ->
        room.patterns().enlist(viewer, team, sent.edit(), person(sent, "standing-person"));
      case "discharge" ->
        room.patterns().discharge(viewer, team, sent.edit(), person(sent, "person"));
      case "change" -> room.changes().override(viewer, team, sent.edit(), wanted(sent, "change"));
      case "withdrawal" ->
        room.changes().withdraw(viewer, team, sent.edit(), person(sent, "change"));
      case "swap" -> swap(viewer, team, sent);
      case "acceptance" -> room.swaps().answer(viewer, person(sent, "change"), State.SETTLED);
      case "refusal" -> room.swaps().answer(viewer, person(sent, "change"), State.REFUSED);
      case "recall" -> room.swaps().answer(viewer, person(sent, "change"), State.WITHDRAWN);
      case "tet" -> room.tets().confirm(viewer, team, sent.edit());
      case "retirement" -> retire(viewer, team, sent);
      default -> throw Problem.notFound();
    };
  }

  private Future<? extends Settled<?>> week(
      RoutingContext ctx, Viewer viewer, UUID team, Sent sent) {
    var week = WeekForm.read(ctx.request().formAttributes());
    return week.faults().isEmpty()
        ? room.patterns()
            .set(viewer, team, sent.edit(), sent.day("from"), Optional.of(week.shifts()))
        : Settled.faulty(week.faults());
  }

  private Future<? extends Settled<?>> swap(Viewer viewer, UUID team, Sent sent) {
    var wanted = wanted(sent, "swap");
    return room.swaps()
        .ask(
            viewer,
            team,
            new Changes.Wanted(
                wanted.id(), wanted.person(), viewer.personId(), wanted.from(), wanted.until()));
  }

  private Future<? extends Settled<?>> retire(Viewer viewer, UUID team, Sent sent) {
    if (viewer.role() != Role.ADMINISTRATOR) {
      throw Problem.forbidden();
    }
    return room.staff().teams().retire(viewer, team, sent.edit(), sent.moment("retirement-until"));
  }

  private static Changes.Wanted wanted(Sent sent, String form) {
    return new Changes.Wanted(
        sent.sending(),
        sent.id(form + "-person"),
        sent.id(form + "-insteadOf"),
        sent.moment(form + "-from"),
        sent.moment(form + "-until"));
  }

  private static UUID person(Sent sent, String field) {
    return sent.id(field).orElse(NOBODY);
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
