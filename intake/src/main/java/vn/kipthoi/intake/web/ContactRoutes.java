package vn.kipthoi.intake.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static vn.kipthoi.platform.signin.Role.OF_THE_HOTLINE;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.intake.Channel;
import vn.kipthoi.intake.Coded;
import vn.kipthoi.intake.ContactKind;
import vn.kipthoi.intake.desk.ContactLog;
import vn.kipthoi.intake.web.template.StaticTemplates;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Access;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;

/**
 * Calls that are no report.
 *
 * <pre>
 *   POST /api/v1/contacts         logContact
 *   GET  /api/v1/contacts/today   countContacts
 *   GET  /contacts                a button for each kind, and how many there were today
 *   POST /contacts                logs one
 * </pre>
 */
public final class ContactRoutes {

  private static final Messages<ContactWords> WORDS = Messages.load(ContactWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final int UNPROCESSABLE = 422;

  private final ContactLog log;

  public ContactRoutes(ContactLog log) {
    this.log = log;
  }

  /** A kind with its name and how many there were today. */
  public record KindRow(String word, String name, int today) {}

  public void mount(WebShell shell) {
    shell
        .operation("logContact", this::take)
        .operation("countContacts", this::count)
        .page(GET, "/contacts", Access.only(OF_THE_HOTLINE), ctx -> page(ctx, "", 200))
        .page(POST, "/contacts", Access.only(OF_THE_HOTLINE), this::tap)
        .menu(new MenuEntry("/contacts", language -> WORDS.in(language).menu(), OF_THE_HOTLINE)
            .nowAndThen());
  }

  private Future<Answer> take(RoutingContext ctx) {
    var words = WORDS.in(Language.of(ctx));
    var sent = Asked.json(ctx);
    var errors = new FieldErrors();
    var kind = Coded.of(ContactKind.class, String.valueOf(sent.getValue("kind")));
    var channel =
        Coded.of(Channel.class, String.valueOf(sent.getValue("channel", Channel.PHONE.word())));
    errors.unless(kind.isPresent(), "kind", words.notAKind());
    errors.unless(channel.isPresent(), "channel", words.notAKind());
    errors.throwIfAny();
    var key =
        Asked.header(ctx, "Idempotency-Key").orElseGet(() -> UUID.randomUUID().toString());
    return log.log(kind.orElseThrow(), channel.orElseThrow(), Viewer.of(ctx).accountId(), key)
        .map(first -> Answer.json(first ? 201 : 200, new JsonObject().put("logged", true)));
  }

  private Future<Answer> count(RoutingContext ctx) {
    return log.today().map(counts -> {
      var json = new JsonObject();
      Arrays.stream(ContactKind.values())
          .forEach(kind -> json.put(kind.word(), counts.getOrDefault(kind, 0)));
      return Answer.ok(new JsonObject().put("today", json));
    });
  }

  private Future<Answer> tap(RoutingContext ctx) {
    var words = WORDS.in(Page.of(ctx).language());
    var kind = Coded.of(ContactKind.class, Asked.form(ctx, "kind"));
    return kind.isEmpty()
        ? page(ctx, words.notAKind(), UNPROCESSABLE)
        : log.log(
                kind.get(),
                Channel.PHONE,
                Viewer.of(ctx).accountId(),
                "page|" + Asked.form(ctx, "key"))
            .compose(logged -> page(ctx, words.logged(), 200));
  }

  private Future<Answer> page(RoutingContext ctx, String said, int status) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    return log.today()
        .map(counts -> TEMPLATES.contacts(
            page, words, rows(words, counts), said, UUID.randomUUID().toString()))
        .map(content -> ConsoleFrame.show(page, Sheet.of(words.title(), content).status(status)));
  }

  private static List<KindRow> rows(ContactWords words, Map<ContactKind, Integer> counts) {
    return Arrays.stream(ContactKind.values())
        .map(kind -> new KindRow(kind.word(), name(kind, words), counts.getOrDefault(kind, 0)))
        .toList();
  }

  private static String name(ContactKind kind, ContactWords words) {
    return switch (kind) {
      case COUNSELLING -> words.counselling();
      case INFORMATION -> words.information();
      case REFERRAL -> words.referral();
      case SILENT -> words.silent();
      case HANG_UP -> words.hangUp();
      case PRANK -> words.prank();
      case TEST -> words.test();
      case WRONG_NUMBER -> words.wrongNumber();
      case ABUSIVE -> words.abusive();
    };
  }
}
