package vn.kipthoi.routing.administration.web;

import gg.jte.Content;
import java.util.Set;
import java.util.function.Function;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area;
import vn.kipthoi.platform.web.Area.Part;
import vn.kipthoi.platform.web.AreaFrame;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.routing.administration.Settled;

/** What the administration's pages are shown in. */
public final class AdminRoom {

  public static final Access ADMINISTRATORS = Access.only(Role.ADMINISTRATOR);

  /** Who sees what is decided; only administrators change it. */
  public static final Set<Role> WITH_AUDITORS = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

  public static final AssetGroup ASSETS =
      AssetGroup.beside(AdminRoom.class, "admin", "admin.css", "table-file.mjs");

  private AdminRoom() {}

  /** An area that only administrators see, in the words of the administration. */
  public static Area area(
      Part part,
      String path,
      Function<AdminWords, String> label,
      Function<AdminWords, String> lead) {
    return area(part, path, label, lead, Set.of(Role.ADMINISTRATOR));
  }

  public static Area area(
      Part part,
      String path,
      Function<AdminWords, String> label,
      Function<AdminWords, String> lead,
      Set<Role> roles) {
    return new Area(
        part,
        path,
        language -> label.apply(FaultTexts.words(language)),
        language -> lead.apply(FaultTexts.words(language)),
        roles);
  }

  /** A page that a module of the administration's own makes easier. */
  public static Answer show(
      Page page, String title, Content content, FieldErrors errors, String module) {
    var sheet = sheet(page, title, content).script(page.asset("admin", module));
    return AreaFrame.show(page, errors.isEmpty() ? sheet : sheet.status(422));
  }

  public static Answer show(Page page, String title, Content content, FieldErrors errors) {
    var sheet = sheet(page, title, content);
    return AreaFrame.show(page, errors.isEmpty() ? sheet : sheet.status(422));
  }

  private static Sheet sheet(Page page, String title, Content content) {
    return Sheet.of(title, content).style(page.asset("admin", "admin.css"));
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
