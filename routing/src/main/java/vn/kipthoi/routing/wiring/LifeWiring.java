package vn.kipthoi.routing.wiring;

import java.util.List;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.web.ActPages;
import vn.kipthoi.routing.casework.web.ActRoutes;
import vn.kipthoi.routing.casework.web.CaseDesk;
import vn.kipthoi.routing.casework.web.LifeSection;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Names;

/** Puts together what people do to cases, from acceptance to the end. */
final class LifeWiring {

  private final Casework casework;
  private final CaseDesk desk;

  /** @param followers all who have work to do when somebody does something to a case */
  LifeWiring(
      Ground ground, Supplier<Directory> directory, StaffDirectory staff, CaseFollower followers) {
    var books = CaseBooks.with(ground.keys(), ground.journal());
    this.casework =
        new Casework(ground.database(), ground.doorbell(), ground.clock(), books, followers);
    this.desk = new CaseDesk(
        ground.database(),
        ground.clock(),
        casework,
        books,
        staff,
        language -> Names.in(language, directory));
  }

  /** Through which every subject does what it does to a case. */
  Casework casework() {
    return casework;
  }

  List<CaseSection> sections() {
    return List.of(new LifeSection(desk));
  }

  void mount(WebShell shell) {
    new ActRoutes(desk).mount(shell);
    new ActPages(desk).mount(shell);
  }
}
