package vn.kipthoi.routing.wiring;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitChanges;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.DutySwaps;
import vn.kipthoi.routing.StaffTexts;
import vn.kipthoi.routing.front.web.FrontPage;
import vn.kipthoi.routing.front.web.Waiting;
import vn.kipthoi.routing.policy.Filed;
import vn.kipthoi.routing.policy.desk.PolicyDesk;
import vn.kipthoi.routing.retention.desk.RetentionDesk;
import vn.kipthoi.routing.retention.web.RetentionPages;
import vn.kipthoi.routing.retention.web.RetentionRoom;
import vn.kipthoi.routing.retention.web.RetentionRoutes;
import vn.kipthoi.routing.roster.desk.RosterDesk;
import vn.kipthoi.routing.roster.web.RosterPages;
import vn.kipthoi.routing.roster.web.RosterRoom;
import vn.kipthoi.routing.roster.web.RosterRoutes;
import vn.kipthoi.routing.staff.desk.StaffDesk;
import vn.kipthoi.routing.staff.web.PeoplePages;
import vn.kipthoi.routing.staff.web.PersonPages;
import vn.kipthoi.routing.staff.web.StaffRoom;
import vn.kipthoi.routing.staff.web.StaffRoutes;
import vn.kipthoi.routing.staff.web.TeamPages;
import vn.kipthoi.routing.units.WrittenChange;
import vn.kipthoi.routing.units.desk.UnitChangeDesk;
import vn.kipthoi.routing.units.store.UnitChangeStore;
import vn.kipthoi.routing.units.web.ChangePages;
import vn.kipthoi.routing.units.web.ChangeRoutes;
import vn.kipthoi.routing.units.web.UnitPages;
import vn.kipthoi.routing.web.Names;

/** Puts teams, people and rosters together, and the administration's front page before them. */
final class AdminWiring {

  private static final int LOOKED_AT = 200;

  private final Function<Language, Names> names;
  private final StaffDesk staff;
  private final PolicyDesk policies;
  private final RosterRoom rosters;
  private final RetentionDesk retention;
  private final UnitChangeDesk unitChanges;

  AdminWiring(
      Ground ground,
      Supplier<Directory> directory,
      StaffTexts texts,
      RetentionDesk retention,
      UnitChanges units) {
    this.unitChanges = new UnitChangeDesk(
        ground.database(), ground.clock(), ground.journal(), units, new UnitChangeStore());
    this.retention = retention;
    this.names = language -> Names.in(language, directory);
    this.staff = StaffDesk.over(ground, directory, texts);
    this.policies = PolicyDesk.over(ground.database(), ground.clock(), ground.journal());
    this.rosters = rosters(staff, names);
  }

  /** What a reply to a text asks for. */
  static DutySwaps swaps(Ground ground, Supplier<Directory> directory) {
    var staff = StaffDesk.over(ground, directory, StaffTexts.NONE);
    return rosters(staff, language -> Names.in(language, directory)).swaps();
  }

  private static RosterRoom rosters(StaffDesk staff, Function<Language, Names> names) {
    return RosterRoom.over(RosterDesk.over(staff), StaffRoom.over(staff, names));
  }

  void mount(WebShell shell) {
    var room = rosters.staff();
    new TeamPages(room).mount(shell);
    new PeoplePages(room).mount(shell);
    new PersonPages(room, rosters.desk()).mount(shell);
    new StaffRoutes(room, rosters.desk()).mount(shell);
    new RosterPages(rosters).mount(shell);
    new RosterRoutes(rosters).mount(shell);
    var keeping = RetentionRoom.over(retention);
    new RetentionPages(keeping).mount(shell);
    new RetentionRoutes(keeping).mount(shell);
    new UnitPages(staff.database(), staff.directory(), rosters.readiness(), names).mount(shell);
    new ChangePages(unitChanges, staff.directory()).mount(shell);
    new ChangeRoutes(unitChanges, staff.directory()).mount(shell);
    new FrontPage(staff, rosters.readiness(), waiting(), names).mount(shell);
  }

  private List<Waiting> waiting() {
    return List.of(
        new Waiting(this::policiesWaiting, words -> words::awaitingPolicy, "/policies"),
        new Waiting(this::daysWaiting, words -> words::awaitingCalendar, "/calendar"),
        new Waiting(this::periodsWaiting, words -> words::awaitingRetention, "/admin/retention"),
        new Waiting(this::changesWaiting, words -> words::awaitingUnits, "/admin/unit-changes"));
  }

  private Future<Integer> policiesWaiting() {
    return policies.versions().all(policies.database().client()).map(all ->
        (int) all.stream().filter(one -> one.state() == Filed.State.SUBMITTED).count());
  }

  private Future<Integer> daysWaiting() {
    return policies.calendar().all(policies.database().client()).map(all ->
        (int) all.stream().filter(one -> one.state() == Filed.State.DRAFT).count());
  }

  private Future<Integer> periodsWaiting() {
    return retention
        .periods()
        .all(retention.database().client())
        .map(all -> all.drafts().size());
  }

  private Future<Integer> changesWaiting() {
    return unitChanges
        .store()
        .latest(unitChanges.database().client(), LOOKED_AT)
        .map(all -> (int)
            all.stream().filter(one -> one.state() == WrittenChange.State.DRAFT).count());
  }
}
