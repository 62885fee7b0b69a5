package vn.kipthoi.routing.wiring;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.kipthoi.intake.ReportAddedTo;
import vn.kipthoi.intake.ReporterTalk;
import vn.kipthoi.platform.Ground;
import vn.kipthoi.platform.facts.FactHandler;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.casework.CaseFollower;
import vn.kipthoi.routing.casework.CaseFollowers;
import vn.kipthoi.routing.flow.Hastening;
import vn.kipthoi.routing.flow.Office;
import vn.kipthoi.routing.screening.desk.Screening;
import vn.kipthoi.routing.screening.web.ScreeningPages;
import vn.kipthoi.routing.screening.web.ScreeningRoutes;
import vn.kipthoi.routing.screening.web.ScreeningSection;
import vn.kipthoi.routing.screening.web.ScreeningStream;
import vn.kipthoi.routing.talk.desk.Additions;
import vn.kipthoi.routing.talk.desk.Talking;
import vn.kipthoi.routing.talk.web.TalkPages;
import vn.kipthoi.routing.talk.web.TalkRoutes;
import vn.kipthoi.routing.talk.web.TalkSection;
import vn.kipthoi.routing.web.CaseSection;
import vn.kipthoi.routing.web.Changes;
import vn.kipthoi.routing.web.Names;

/** Puts the talk with reporters, and the first look at what they send, together. */
final class TalkWiring {

  private final Ground ground;
  private final Talking talking;
  private final Screening screening;
  private final Function<Language, Names> names;

  TalkWiring(Ground ground, Office office, ReporterTalk talk, Function<Language, Names> names) {
    this.names = names;
    var books = office.books();
    this.ground = ground;
    this.talking = new Talking(ground.database(), ground.clock(), talk, books, followers(office));
    this.screening = new Screening(
        ground.database(), ground.clock(), books, followers(office), ground.doorbell());
  }

  /** What is read of reporters, by kind of fact. */
  static Map<String, FactHandler> handlers(Office office) {
    var additions = new Additions(office.books(), office.clock(), followers(office));
    return Map.of(ReportAddedTo.KIND, additions::read);
  }

  /** Whoever is asked is hurried when what was added makes the case more urgent. */
  private static CaseFollower followers(Office office) {
    return new CaseFollowers(List.of(new Hastening(office), office.followers()));
  }

  /** Stands first of all, for as long as nobody has looked. */
  CaseSection firstLook() {
    return new ScreeningSection(screening, names);
  }

  List<CaseSection> sections() {
    return List.of(new TalkSection(talking));
  }

  void mount(WebShell shell) {
    new TalkRoutes(talking, ground.clock()).mount(shell);
    new TalkPages(talking).mount(shell);
    new ScreeningRoutes(screening).mount(shell);
    new ScreeningPages(screening, names).mount(shell);
    new ScreeningStream(ground.vertx(), screening, new Changes(ground.doorbell())).mount(shell);
  }
}
