package vn.kipthoi.notifier.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.kipthoi.notifier.desk.DemoPhones;
import vn.kipthoi.notifier.desk.DemoPhones.Arrived;
import vn.kipthoi.notifier.desk.PhoneNumbers;
import vn.kipthoi.notifier.desk.Replied;
import vn.kipthoi.platform.privacy.Personal;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.WebShell;

/**
 * The simulated phones for programs. Only in a demonstration.
 *
 * <pre>
 *   GET  /api/v1/demo/texts?since=&to=   listDemoTexts
 *   POST /api/v1/demo/replies            replyFromDemoPhone
 * </pre>
 */
public final class DemoRoutes {

  private static final Messages<PhoneWords> WORDS = Messages.load(PhoneWords.class);

  private final DemoPhones phones;

  public DemoRoutes(DemoPhones phones) {
    this.phones = phones;
  }

  public void mount(WebShell shell) {
    shell.operation("listDemoTexts", this::list).operation("replyFromDemoPhone", this::reply);
  }

  /** The contract has these operations; a system in earnest answers that there is no such thing. */
  public static void mountNothing(WebShell shell) {
    shell
        .operation("listDemoTexts", ctx -> Future.failedFuture(Problem.notFound()))
        .operation("replyFromDemoPhone", ctx -> Future.failedFuture(Problem.notFound()));
  }

  private Future<Answer> list(RoutingContext ctx) {
    var since = Asked.query(ctx, "since").map(DemoRoutes::instant).orElse(Instant.EPOCH);
    var to = Asked.query(ctx, "to")
        .map(number -> PhoneNumbers.read(number).orElseThrow(Problem::badRequest));
    return phones.texts(since).map(texts -> {
      var json = new JsonArray();
      texts.stream().filter(text -> isFor(to, text)).map(DemoRoutes::json).forEach(json::add);
      return Answer.of(200, "application/json", json.toBuffer());
    });
  }

  private static boolean isFor(Optional<Personal<String>> wanted, Arrived text) {
    return wanted.map(text.to()::equals).orElse(true);
  }

  private Future<Answer> reply(RoutingContext ctx) {
    var said = Asked.json(ctx);
    var from = PhoneNumbers.read(text(said, "from"));
    var text = text(said, "text");
    var words = WORDS.in(Language.of(ctx));
    new FieldErrors()
        .unless(from.isPresent(), "from", words.numberExpected())
        .unless(!text.isBlank() && text.length() <= 160, "text", words.textExpected())
        .throwIfAny();
    return phones.reply(from.orElseThrow(), Personal.of(text)).map(DemoRoutes::answered);
  }

  private static Answer answered(Replied replied) {
    return Answer.ok(JsonObject.of("outcome", replied.outcome().word(), "words", replied.words()));
  }

  private static JsonObject json(Arrived text) {
    return JsonObject.of(
        "to", text.to().revealFor(Purpose.CONTACTING),
        "person", text.person().revealFor(Purpose.CONTACTING),
        "unitCode", text.unitCode(),
        "rung", text.rung(),
        "text", text.text(),
        "sentAt", text.sentAt().toString());
  }

  private static String text(JsonObject said, String field) {
    return said.getValue(field) instanceof String text ? text.strip() : "";
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Problem.badRequest();
    }
  }
}
