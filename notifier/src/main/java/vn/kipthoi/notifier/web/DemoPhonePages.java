package vn.kipthoi.notifier.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.notifier.desk.DemoPhones;
import vn.kipthoi.notifier.desk.PhoneNumbers;
import vn.kipthoi.notifier.web.template.StaticTemplates;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.EventStream;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;

/**
 * Every simulated phone with what it was sent and what it replied, for whoever tries the system out.
 * Only in a demonstration.
 *
 * <pre>
 *   GET  /demo/phones?q=&show=   the phones, the newest first
 *   POST /demo/phones            a reply from one of them
 *   GET  /demo/phones/stream     rings when any of them has
 * </pre>
 */
public final class DemoPhonePages {

  private static final String PATH = "/demo/phones";
  private static final String GROUP = "phones";
  private static final int LONGEST_REPLY = 160;
  private static final int MOST_ON_A_PAGE = 500;

  /** A burst of texts rings once. */
  private static final Duration RING_AT_MOST_EVERY = Duration.ofMillis(250);

  private static final Messages<PhoneWords> WORDS = Messages.load(PhoneWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final Vertx vertx;
  private final DemoPhones phones;
  private final Supplier<Directory> directory;
  private final Map<EventStream, Context> listeners = new ConcurrentHashMap<>();
  private final AtomicBoolean ringing = new AtomicBoolean();
  private final AtomicLong rings = new AtomicLong();

  public DemoPhonePages(Vertx vertx, DemoPhones phones, Supplier<Directory> directory) {
    this.vertx = vertx;
    this.phones = phones;
    this.directory = directory;
  }

  public void mount(WebShell shell, Doorbell doorbell) {
    shell
        .page(GET, PATH, Access.everyone(), this::show)
        .page(POST, PATH, Access.everyone(), this::reply)
        .page(GET, PATH + "/stream", Access.everyone(), this::listen)
        .assets(AssetGroup.beside(DemoPhonePages.class, GROUP, "phones.css", "phones.mjs"))
        .menu(new MenuEntry(PATH, language -> WORDS.in(language).menu(), EnumSet.allOf(Role.class))
            .nowAndThen());
    doorbell.listen(DemoPhones.PHONE_RANG, this::ring);
  }

  private Future<Answer> show(RoutingContext ctx) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    var query = Asked.query(ctx, "q").map(String::strip).orElse("");
    return phones
        .phones()
        .map(all -> PhonesView.of(all, query, asked(ctx), words, directory, page.now()))
        .map(view -> Sheet.of(words.title(), TEMPLATES.demoPhones(page, words, view))
            .style(page.asset(GROUP, "phones.css"))
            .script(page.asset(GROUP, "phones.mjs")))
        .map(sheet -> ConsoleFrame.show(page, sheet));
  }

  private static int asked(RoutingContext ctx) {
    return Asked.query(ctx, "show")
        .filter(number -> number.matches("\\d{1,3}"))
        .map(Integer::parseInt)
        .map(number -> Math.clamp(number, PhonesView.ON_A_PAGE, MOST_ON_A_PAGE))
        .orElse(PhonesView.ON_A_PAGE);
  }

  private Future<Answer> reply(RoutingContext ctx) {
    var page = Page.of(ctx);
    var from = PhoneNumbers.read(Asked.form(ctx, "from")).orElseThrow(Problem::badRequest);
    var text = Asked.form(ctx, "text");
    var back = page.href(back(Asked.form(ctx, "q"))) + "#" + Asked.form(ctx, "phone");
    if (text.isEmpty() || text.length() > LONGEST_REPLY) {
      return Future.succeededFuture(Answer.seeOther(back));
    }
    return phones.reply(from, Personal.of(text)).map(replied -> Answer.seeOther(back));
  }

  private static String back(String query) {
    return query.isEmpty() ? PATH : PATH + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private Future<Answer> listen(RoutingContext ctx) {
    var stream = EventStream.open(ctx);
    listeners.put(stream, vertx.getOrCreateContext());
    stream.whenClosed(() -> listeners.remove(stream));
    return Future.succeededFuture(stream.answer());
  }

  private void ring() {
    if (ringing.compareAndSet(false, true)) {
      var _ = vertx.setTimer(RING_AT_MOST_EVERY.toMillis(), now -> {
        ringing.set(false);
        var id = Long.toString(rings.incrementAndGet());
        listeners.forEach((stream, home) ->
            home.runOnContext(here -> stream.send("rang", id, "{}").otherwise(false)));
      });
    }
  }
}
