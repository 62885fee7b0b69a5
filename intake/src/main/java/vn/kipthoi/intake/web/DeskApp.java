package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.kipthoi.intake.web.template.StaticTemplates;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.WebShell;

/**
 * The desk without a line: its worker, and the empty form that a machine keeps. Neither knows who is
 * signed in.
 *
 * <pre>
 *   GET /desk/worker.mjs   the service worker, with the addresses of what it keeps
 *   GET /desk/offline      the empty form, given to nobody
 * </pre>
 */
public final class DeskApp {

  private static final Messages<DeskWords> WORDS = Messages.load(DeskWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String WORKER = read("assets/worker.mjs");
  private static final String FORM = "/desk/offline";

  public void mount(WebShell shell) {
    shell
        .page(GET, "/desk/worker.mjs", Access.everyone(), DeskApp::worker)
        .page(GET, FORM, Access.everyone(), DeskApp::form);
  }

  /** Its scope is the desk, which lies above its own path; the header has to allow that. */
  private static Future<Answer> worker(RoutingContext ctx) {
    var text = "const SHELL = %s;\n\n%s".formatted(kept(Page.of(ctx)).encode(), WORKER);
    return Future.succeededFuture(
        Answer.of(200, "text/javascript; charset=utf-8", Buffer.buffer(text))
            .with("Service-Worker-Allowed", "/desk"));
  }

  private static JsonObject kept(Page page) {
    var files = files(page);
    var forms = Stream.of(Language.values())
        .map(language -> TEMPLATES.desk(empty(page, language)).render())
        .toList();
    return new JsonObject()
        .put("version", Integer.toHexString(Objects.hash(files, forms)))
        .put("files", new JsonArray(files))
        .put("forms", new JsonObject().put("vi", FORM).put("en", FORM + "?lang=en"))
        .put("communes", CommuneList.PATH)
        .put("at", JsonArray.of(DeskPages.PATH, DeskPages.MINE_PATH));
  }

  /** What the form is drawn with; nothing of the public pages. */
  private static List<String> files(Page page) {
    return Stream.of("shell", "fonts", "intake")
        .flatMap(group -> page.assets(group).stream())
        .filter(file -> !file.contains("/public.") && !file.contains("/report."))
        .toList();
  }

  private static Future<Answer> form(RoutingContext ctx) {
    var page = Page.of(ctx);
    return Future.succeededFuture(
        page.viewer().isPresent() || isOpenedByHand(ctx)
            ? Answer.seeOther(page.href(DeskPages.PATH))
            : DeskSheet.show(empty(page, page.language()), 200));
  }

  /** Only the worker has a use for it; whoever follows the address wants the desk. */
  private static boolean isOpenedByHand(RoutingContext ctx) {
    return "navigate".equals(ctx.request().getHeader("Sec-Fetch-Mode"));
  }

  /** The same every time, so that a machine loads it again only when it has changed. */
  private static DeskView empty(Page page, Language language) {
    return DeskView.of(
            page, WORDS.in(language), Typed.nothing().with(Typed.KEY, ""), DeskBeside.NOTHING)
        .ofDraft(0, Instant.EPOCH)
        .in(language);
  }

  private static String read(String resource) {
    try (var stream = DeskApp.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
