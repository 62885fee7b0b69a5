package vn.kipthoi.intake.call.web;

import static io.vertx.core.http.HttpMethod.GET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static vn.kipthoi.platform.signin.Role.ADMINISTRATOR;
import static vn.kipthoi.platform.signin.Role.AUDITOR;
import static vn.kipthoi.platform.signin.Role.SHIFT_LEAD;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.intake.Shift;
import vn.kipthoi.intake.call.Answering;
import vn.kipthoi.intake.call.desk.CallLog;
import vn.kipthoi.intake.call.desk.CallLog.OfDay;
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
 * How soon calls are answered: clock A.
 *
 * <pre>
 *   POST /api/v1/calls             logCall, by the exchange of an operator's desk
 *   GET  /api/v1/calls/answering   measureAnswering
 *   GET  /calls                    the same, for whoever leads a shift
 * </pre>
 */
public final class CallRoutes {

  private static final Messages<CallWords> WORDS = Messages.load(CallWords.class);
  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final String PATH = "/calls";
  private static final String DAY = "day";

  private final CallLog log;

  public CallRoutes(CallLog log) {
    this.log = log;
  }

  /** One line of the page. */
  public record Line(String name, Answering answering) {}

  public void mount(WebShell shell) {
    shell
        .operation("logCall", this::take)
        .operation("measureAnswering", this::measure)
        .page(GET, PATH, Access.only(SHIFT_LEAD, ADMINISTRATOR, AUDITOR), this::show)
        .menu(new MenuEntry(
                PATH,
                language -> WORDS.in(language).menu(),
                EnumSet.of(SHIFT_LEAD, ADMINISTRATOR, AUDITOR))
            .nowAndThen());
  }

  private Future<Answer> take(RoutingContext ctx) {
    var form = new CallForm(Asked.json(ctx), log.now(), WORDS.in(Language.of(ctx)));
    form.errors().throwIfAny();
    var account = Viewer.of(ctx).accountId();
    var id = Asked.header(ctx, "Idempotency-Key")
        .map(key -> UUID.nameUUIDFromBytes((account + "|" + key).getBytes(UTF_8)))
        .orElseGet(UUID::randomUUID);
    return log.log(form.call(id), account)
        .map(first -> Answer.json(first ? 201 : 200, new JsonObject().put("logged", true)));
  }

  private Future<Answer> measure(RoutingContext ctx) {
    var asked = Asked.query(ctx, DAY);
    var day = asked.flatMap(CallRoutes::day);
    new FieldErrors()
        .unless(
            asked.isEmpty() || day.isPresent(), DAY, WORDS.in(Language.of(ctx)).notADay())
        .throwIfAny();
    return day.map(log::of).orElseGet(log::today).map(measured -> Answer.ok(json(measured)));
  }

  private Future<Answer> show(RoutingContext ctx) {
    var page = Page.of(ctx);
    var words = WORDS.in(page.language());
    return Asked.query(ctx, DAY)
        .flatMap(CallRoutes::day)
        .map(log::of)
        .orElseGet(log::today)
        .map(day -> ConsoleFrame.show(
            page,
            Sheet.of(
                words.menu(),
                TEMPLATES.calls(
                    page, words, words.title(day.day().toString()), lines(words, day)))));
  }

  private static List<Line> lines(CallWords words, OfDay day) {
    var lines = new ArrayList<Line>();
    day.shifts().forEach(one -> lines.add(new Line(name(words, one.shift()), one.answering())));
    lines.add(new Line(words.day(), day.all()));
    return lines;
  }

  private static String name(CallWords words, Shift shift) {
    var hours = shift.beginsAt() + "–" + shift.beginsAt().plusHours(8);
    return switch (shift) {
      case MORNING -> words.morning(hours);
      case AFTERNOON -> words.afternoon(hours);
      case NIGHT -> words.night(hours);
    };
  }

  private static JsonObject json(OfDay day) {
    var shifts = new JsonArray();
    day.shifts()
        .forEach(one -> shifts.add(
            json(one.answering()).put("shift", one.shift().name().toLowerCase(Locale.ROOT))));
    return json(day.all()).put(DAY, day.day().toString()).put("shifts", shifts);
  }

  private static JsonObject json(Answering answering) {
    return new JsonObject()
        .put("calls", answering.calls())
        .put("within15Percent", answering.share15())
        .put("within20Percent", answering.share20())
        .put("givenUp", answering.givenUp())
        .put("meetsTheTargets", answering.meetsTheTargets());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
