package vn.kipthoi.platform.journal.web;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import vn.kipthoi.platform.journal.JournalReading;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Area;
import vn.kipthoi.platform.web.AreaFrame;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.platform.web.template.StaticTemplates;

/**
 * The journal for auditors, and for nobody else. Each of these is a reading, and stands in it.
 *
 * <pre>
 *   GET /admin/journal          a page of lines, newest first, filtered by person, act, case, time
 *   GET /admin/journal.csv      all lines that fit as a table, however many
 *   GET /api/v1/journal         the same for programs
 * </pre>
 */
public final class JournalPages {

  private static final Messages<JournalWords> WORDS = Messages.load(JournalWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final AssetGroup ASSETS =
      AssetGroup.beside(JournalPages.class, "journal", "journal.css");
  private static final int ON_A_PAGE = 50;
  private static final int UNPROCESSABLE = 422;

  private final JournalReading reading;

  public JournalPages(JournalReading reading) {
    this.reading = reading;
  }

  public void mount(WebShell shell) {
    var auditors = Access.only(Role.AUDITOR);
    shell
        .assets(ASSETS)
        .operation("readJournal", this::list)
        .page(GET, JournalView.PATH, auditors, this::show)
        .page(GET, JournalView.PATH + ".csv", auditors, this::export)
        .landing(Role.AUDITOR, JournalView.PATH)
        .area(new Area(
            Area.Part.ACCESS,
            JournalView.PATH,
            language -> WORDS.in(language).menu(),
            language -> WORDS.in(language).lead(),
            Set.of(Role.AUDITOR)))
        .menu(new MenuEntry(
            JournalView.PATH, language -> WORDS.in(language).menu(), Set.of(Role.AUDITOR)));
  }

  private Future<Answer> show(RoutingContext ctx) {
    var form = form(ctx);
    var question = form.question();
    return form.errors().isEmpty()
        ? read(ctx, "journal-read", question, ON_A_PAGE)
            .map(leaf -> framed(ctx, form, Optional.of(leaf), 200))
        : Future.succeededFuture(framed(ctx, form, Optional.empty(), UNPROCESSABLE));
  }

  private Future<Answer> export(RoutingContext ctx) {
    var auditor = Viewer.of(ctx).accountId();
    return reading
        .beginExport(auditor, checked(ctx))
        .map(filter -> JournalExport.begin(ctx, reading, auditor, filter));
  }

  private Future<Answer> list(RoutingContext ctx) {
    return read(ctx, "journal-read", checked(ctx), ON_A_PAGE)
        .map(leaf -> Answer.ok(JournalJson.of(leaf)));
  }

  private JournalReading.Question checked(RoutingContext ctx) {
    var form = form(ctx);
    var question = form.question();
    if (!form.errors().isEmpty()) {
      throw Problem.unprocessable(form.errors());
    }
    return question;
  }

  private Future<JournalReading.Leaf> read(
      RoutingContext ctx, String action, JournalReading.Question question, int most) {
    return reading.read(Viewer.of(ctx).accountId(), action, question, most);
  }

  private static JournalForm form(RoutingContext ctx) {
    return new JournalForm(ctx, WORDS.in(Language.of(ctx)));
  }

  private static Answer framed(
      RoutingContext ctx, JournalForm form, Optional<JournalReading.Leaf> leaf, int status) {
    var page = Page.of(ctx);
    var view = new JournalView(page, WORDS.in(page.language()), form, leaf);
    var sheet = Sheet.of(view.words().title(), TEMPLATES.journal(view))
        .status(status)
        .style(page.asset("journal", "journal.css"));
    return AreaFrame.show(page, sheet);
  }
}
