package vn.kipthoi.routing.wiring;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.conflict.desk.Bystanders;
import vn.kipthoi.routing.conflict.desk.DenyList;
import vn.kipthoi.routing.conflict.store.DenyListStore;
import vn.kipthoi.routing.conflict.web.ConflictDesk;
import vn.kipthoi.routing.conflict.web.ConflictPages;
import vn.kipthoi.routing.conflict.web.ConflictRoutes;
import vn.kipthoi.routing.conflict.web.ConflictSection;
import vn.kipthoi.routing.flow.Flows;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.StandDown;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Names;

/** Puts together who answers for a case, and who must not know of it. */
final class PlacesWiring {

  private final ConflictDesk conflict;

  PlacesWiring(
      Ground ground,
      Supplier<Directory> directory,
      StaffDirectory staff,
      Office office,
      Flows flows) {
    Function<Language, Names> names = language -> Names.in(language, directory);
    this.conflict = conflict(ground, directory, staff, office, flows, names);
  }

  /** What the page of a case shows of it. */
  List<CaseSection> sections() {
    return List.of(new ConflictSection(conflict));
  }

  void mount(WebShell shell) {
    new ConflictRoutes(conflict).mount(shell);
    new ConflictPages(conflict).mount(shell);
  }

  private static ConflictDesk conflict(
      Ground ground,
      Supplier<Directory> directory,
      StaffDirectory staff,
      Office office,
      Flows flows,
      Function<Language, Names> names) {
    var store = new DenyListStore(ground.keys());
    var denyList = new DenyList(
        ground.database(), ground.doorbell(), office, staff, store, new StandDown(office, flows));
    return new ConflictDesk(
        ground.database(),
        denyList,
        new Bystanders(store, staff),
        new ViewStore(),
        directory,
        names);
  }
}
