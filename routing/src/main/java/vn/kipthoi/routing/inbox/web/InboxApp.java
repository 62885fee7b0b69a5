package vn.kipthoi.routing.inbox.web;

import static io.vertx.core.http.HttpMethod.GET;
import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.Content;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.Companion;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The inbox as an app: its worker, and the page that stands in when there is no line. Neither knows
 * who is signed in; whatever a phone keeps of them, it keeps of nobody.
 *
 * <pre>
 *   GET /inbox/worker.mjs   the service worker, with the addresses of the shell it keeps
 *   GET /inbox/offline      says that there is no connection, and what was not sent
 * </pre>
 */
public final class InboxApp {

  static final String GROUP = "inbox";
  static final AssetGroup ASSETS = AssetGroup.beside(
      InboxApp.class,
      GROUP,
      "inbox.css",
      "inbox.mjs",
      "answering.mjs",
      "drafts.mjs",
      "fresh.mjs",
      "install.mjs",
      "leaving.mjs",
      "offline.mjs",
      "outbox.mjs",
      "push.mjs",
      "seen.mjs",
      "subscription.mjs",
      "taps.mjs",
      "told.mjs",
      "vault.mjs",
      "wipe.mjs",
      "inbox.webmanifest",
      "icon-192.png",
      "icon-512.png",
      "icon-maskable.png");

  private static final String WORKER = read("assets/worker.mjs");
  private static final String OFFLINE = "/inbox/offline";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Optional<String> replyNumber;

  /**
   * @param replyNumber where an answer by text goes, if the carrier gave us a number of our own
   */
  public InboxApp(Optional<String> replyNumber) {
    this.replyNumber = replyNumber;
  }

  public void mount(WebShell shell) {
    shell
        .assets(ASSETS)
        .companion(new Companion(Role.OF_CASES, InboxApp::leaving))
        .page(GET, "/inbox/worker.mjs", Access.everyone(), this::worker)
        .page(GET, OFFLINE, Access.everyone(), this::offline);
  }

  /** Whoever signs out, on whatever page, is asked first about what lies on the phone unsent. */
  private static Content leaving(Page page) {
    return TEMPLATES.inboxLeaving(page, InboxPages.WORDS.in(page.language()));
  }

  /** Its scopes lie beside its own path too, which its header has to allow. */
  private Future<Answer> worker(RoutingContext ctx) {
    var page = Page.of(ctx);
    var text = imports(page) + "\nconst SHELL = " + kept(page).encode() + ";\n\n" + WORKER;
    return Future.succeededFuture(
        Answer.of(200, "text/javascript; charset=utf-8", Buffer.buffer(text))
            .with("Service-Worker-Allowed", "/"));
  }

  private static String imports(Page page) {
    return Stream.of("{ flush }:outbox", "{ fact }:vault", "{ serverKey, subscribe }:subscription")
        .map(what -> what.split(":"))
        .map(what ->
            "import %s from \"%s\";\n".formatted(what[0], page.asset(GROUP, what[1] + ".mjs")))
        .collect(Collectors.joining());
  }

  private JsonObject kept(Page page) {
    var files = files(page);
    var words = Stream.of(Language.values()).map(InboxPages.WORDS::in).toList();
    var said = words.stream().map(InboxWords::offlineMeans).toList();
    return new JsonObject()
        .put("version", Integer.toHexString(Objects.hash(files, said, replyNumber)))
        .put("files", new JsonArray(files))
        .put("offline", new JsonObject().put("vi", OFFLINE).put("en", OFFLINE + "?lang=en"))
        .put("icon", page.asset(GROUP, "icon-192.png"))
        .put("news", new JsonObject().put("vi", words.getFirst().news()))
        .put("sent", new JsonObject().put("vi", words.getFirst().sent()));
  }

  /** What the consoles and the inbox are drawn with; nothing of the public pages. */
  private static List<String> files(Page page) {
    var shell = page.assets("shell").stream().filter(file -> !file.contains("/public."));
    var fonts = Stream.of(page.asset("fonts", "inter.css"));
    var ours = page.assets(GROUP).stream().filter(file -> !file.endsWith("-512.png"));
    return Stream.of(shell, fonts, ours).flatMap(some -> some).toList();
  }

  private Future<Answer> offline(RoutingContext ctx) {
    var page = Page.of(ctx);
    var words = InboxPages.WORDS.in(page.language());
    var sheet = Sheet.of(words.offlineTitle(), TEMPLATES.inboxOffline(page, words, replyNumber))
        .style(page.asset(GROUP, "inbox.css"))
        .script(page.asset(GROUP, "offline.mjs"));
    return Future.succeededFuture(ConsoleFrame.show(page, sheet));
  }

  private static String read(String resource) {
    try (var stream = InboxApp.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream, resource).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
