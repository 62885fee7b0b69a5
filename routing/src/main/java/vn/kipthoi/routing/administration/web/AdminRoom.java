package vn.kipthoi.routing.administration.web;

import gg.jte.Content;
import java.util.List;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.routing.administration.Settled;
import vn.kipthoi.routing.web.template.StaticTemplates;

/** What the administration's pages are shown in. */
public final class AdminRoom {

  public static final Access ADMINISTRATORS = Access.only(Role.ADMINISTRATOR);

  public static final AssetGroup ASSETS =
      AssetGroup.beside(AdminRoom.class, "admin", "admin.css", "table-file.mjs");

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private AdminRoom() {}

  /** A link of the areas' own menu. */
  public record Area(String path, String label, String lead) {}

  public static List<Area> areas(Language language) {
    var words = FaultTexts.words(language);
    return List.of(
        new Area("/admin/units", words.units(), words.unitsLead()),
        new Area("/admin/unit-changes", words.unitChanges(), words.unitChangesLead()),
        new Area("/admin/teams", words.teams(), words.teamsLead()),
        new Area("/admin/people", words.people(), words.peopleLead()),
        new Area("/rosters", words.rosters(), words.rostersLead()),
        new Area("/policies", words.policy(), words.policyLead()),
        new Area("/calendar", words.calendar(), words.calendarLead()),
        new Area("/admin/retention", words.retention(), words.retentionLead()),
        new Area("/admin/accounts", words.accounts(), words.accountsLead()));
  }

  /** A page that a module of the administration's own makes easier. */
  public static Answer show(
      Page page, String title, Content content, FieldErrors errors, String module) {
    var sheet = sheet(page, title, content).script(page.asset("admin", module));
    return ConsoleFrame.show(page, errors.isEmpty() ? sheet : sheet.status(422));
  }

  public static Answer show(Page page, String title, Content content, FieldErrors errors) {
    var sheet = sheet(page, title, content);
    return ConsoleFrame.show(page, errors.isEmpty() ? sheet : sheet.status(422));
  }

  private static Sheet sheet(Page page, String title, Content content) {
    var framed = page.viewer().filter(one -> one.role() == Role.ADMINISTRATOR).isPresent()
        ? TEMPLATES.adminFrame(
            page, FaultTexts.words(page.language()), areas(page.language()), content)
        : content;
    return Sheet.of(title, framed).style(page.asset("admin", "admin.css"));
  }

  /** What a program is told when nothing was changed. */
  public static Problem problem(Language language, Settled<?> settled) {
    return switch (settled) {
      case Settled.Faulty<?>(var faults) ->
        Problem.unprocessable(FaultTexts.errors(language, faults));
      case Settled.Stale<?>(var edit) ->
        Problem.of(409, "stale", FaultTexts.words(language).stale());
      case Settled.NotThere<?>() -> Problem.notFound();
      case Settled.Done<?>(var value) ->
        throw new IllegalArgumentException("nothing is wrong with what is done");
    };
  }
}
