package vn.kipthoi.routing.web;

import gg.jte.Content;
import io.vertx.ext.web.RoutingContext;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.sql.Database;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.store.ViewStore;

/**
 * What all of routing's pages and operations work with.
 *
 * @param directory the units as they stand on the day of the question
 * @param sections what other subjects show of a case
 */
public record Desk(
    Database database,
    InstantSource clock,
    Supplier<Directory> directory,
    CaseFiles files,
    Answering answering,
    ViewStore views,
    CaseSections sections) {

  static final AssetGroup ASSETS =
      AssetGroup.beside(Desk.class, "routing", "fresh.mjs", "case.css");

  static final Messages<RoutingWords> WORDS = Messages.load(RoutingWords.class);
  static final Messages<StateWords> STATES = Messages.load(StateWords.class);

  /** Those whose work cases are. Administrators and auditors are not among them. */
  public static final Access CASE_WORK = Access.only(Role.OF_CASES);

  static final Set<Role> TEAMS = Set.of(Role.TEAM_MEMBER, Role.TEAM_LEADER);
  public static final Set<Role> EVERYBODY_WITH_CASES = Role.OF_CASES;

  /** A page in the frame of consoles that fetches its marked part again when deadlines change. */
  static Answer fresh(Page page, String title, Content content) {
    var sheet = Sheet.of(title, content)
        .style(page.asset("routing", "case.css"))
        .script(page.asset("routing", "fresh.mjs"));
    return ConsoleFrame.show(page, sheet);
  }

  Story story(Telling telling) {
    return new Story(telling, sections.sections());
  }

  /** What happened, in sentences; for those who show a line of it elsewhere. */
  public List<TimelineEntry> tell(Telling telling, List<Happening> happenings) {
    return story(telling).tell(happenings);
  }

  Names names(RoutingContext ctx) {
    return names(Language.of(ctx));
  }

  Names names(Language language) {
    return Names.in(language, directory);
  }
}
