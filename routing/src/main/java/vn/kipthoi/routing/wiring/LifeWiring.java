package vn.kipthoi.routing.wiring;

import java.util.List;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.StaffDirectory;
import vn.kipthoi.routing.casework.CaseBooks;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.casework.CaseFollowers;
import vn.kipthoi.routing.casework.Casework;
import vn.kipthoi.routing.casework.web.ActPages;
import vn.kipthoi.routing.casework.web.ActRoutes;
import vn.kipthoi.routing.casework.web.CaseDesk;
import vn.kipthoi.routing.casework.web.LifeSection;
import vn.kipthoi.routing.flow.AnswerFollower;
import vn.kipthoi.routing.flow.Foresight;
import vn.kipthoi.routing.flow.HandEscalation;
import vn.kipthoi.routing.flow.Hastening;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.flow.Recall;
import vn.kipthoi.routing.owing.web.PauseSection;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.why.store.PassageStore;
import vn.kipthoi.routing.why.web.WhyDesk;
import vn.kipthoi.routing.why.web.WhyRoutes;
import vn.kipthoi.routing.why.web.WhySection;

/** Puts together what people do to cases, from acceptance to the end. */
final class LifeWiring {

  private final Casework casework;
  private final CaseDesk desk;
  private final WhyDesk why;
  private final HandEscalation byHand;

  LifeWiring(Ground ground, Supplier<Directory> directory, StaffDirectory staff, Office office) {
    var books = CaseBooks.with(ground.keys(), ground.journal());
    this.casework = new Casework(
        ground.database(), ground.doorbell(), ground.clock(), books, followers(office));
    this.desk = new CaseDesk(
        ground.database(),
        ground.clock(),
        casework,
        books,
        staff,
        language -> Names.in(language, directory));
    this.byHand = new HandEscalation(office);
    this.why = new WhyDesk(
        ground.database(),
        ground.clock(),
        new Foresight(office),
        staff,
        language -> Names.in(language, directory),
        new PassageStore());
  }

  /** Who is told when somebody has accepted by text. */
  AnswerFollower answerFollower() {
    return byHand;
  }

  /**
   * Whoever is asked is hurried while it is known how urgent it was; then clocks are corrected, and
   * people are called, or called off.
   */
  private static CaseFollower followers(Office office) {
    return new CaseFollowers(
        List.of(new Hastening(office), office.followers(), new Recall(office)));
  }

  /** Through which every subject does what it does to a case. */
  Casework casework() {
    return casework;
  }

  /** What the pages of every subject of case work share. */
  CaseDesk desk() {
    return desk;
  }

  List<CaseSection> sections() {
    return List.of(new LifeSection(desk), new PauseSection(desk), new WhySection(why));
  }

  void mount(WebShell shell) {
    new ActRoutes(desk).mount(shell);
    new ActPages(desk).mount(shell);
    new WhyRoutes(why).mount(shell);
  }
}
