package vn.kipthoi.routing.board.web;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitLevel;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.journal.JournalLine;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.board.Readiness;
import vn.kipthoi.routing.board.desk.Incidents;
import vn.kipthoi.routing.board.desk.SharedReach;
import vn.kipthoi.routing.board.web.TableFile.Cell;
import vn.kipthoi.routing.web.Desk;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Which communes could be reached right now, gaps first.
 *
 * <pre>
 *   GET /board/readiness       as tiles and as a list, of ?place=
 *   GET /board/readiness.csv   the same as a file; it names no person
 * </pre>
 */
public final class ReadinessPages {

  static final Messages<ReadinessWords> WORDS = Messages.load(ReadinessWords.class);

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final BoardDesk desk;
  private final SharedReach reach;
  private final Incidents incidents;
  private final Journal journal;

  public ReadinessPages(BoardDesk desk, SharedReach reach, Incidents incidents, Journal journal) {
    this.desk = desk;
    this.reach = reach;
    this.incidents = incidents;
    this.journal = journal;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, "/board/readiness", Desk.CASE_WORK, this::show)
        .page(GET, "/board/readiness.csv", Desk.CASE_WORK, this::export);
  }

  private Future<Answer> show(RoutingContext ctx) {
    return view(ctx).map(view -> {
      var page = view.page();
      var sheet = Sheet.of(view.words().title(), TEMPLATES.boardReadiness(view))
          .style(page.asset("board", "board.css"));
      return ConsoleFrame.show(page, sheet);
    });
  }

  private Future<Answer> export(RoutingContext ctx) {
    return view(ctx)
        .compose(view -> desk.desk()
            .database()
            .inTransaction(transaction -> journal.write(transaction, line(ctx, view)))
            .map(noted -> file(view)));
  }

  private Future<ReadinessView> view(RoutingContext ctx) {
    var page = Page.of(ctx);
    var place = desk.asked(ctx).seen().place();
    var directory = desk.desk().directory().get();
    var reaching = reach.of(communes(directory, place).toList());
    return incidents
        .known()
        .compose(known -> reaching.map(reached -> new ReadinessView(
            page,
            WORDS.in(page.language()),
            desk.names(page),
            directory,
            place,
            reached.at(),
            reached.communes(),
            known)));
  }

  /** Every commune of the country today. */
  public static List<UnitCode> all(Directory directory) {
    return communes(directory, UnitCode.NATION).toList();
  }

  private static Stream<UnitCode> communes(Directory directory, UnitCode place) {
    return place.level() == UnitLevel.COMMUNE
        ? Stream.of(place)
        : directory.within(place).stream()
            .map(AdministrativeUnit::code)
            .flatMap(below -> communes(directory, below));
  }

  private JournalLine line(RoutingContext ctx, ReadinessView view) {
    var viewer = Viewer.of(ctx);
    var detail = new JsonObject()
        .put("role", viewer.role().word())
        .put("place", view.place().text());
    return new JournalLine(
        view.now(),
        viewer.accountId().toString(),
        "readiness-exported",
        viewer.accountId(),
        detail);
  }

  private static Answer file(ReadinessView view) {
    var words = view.words();
    var file = new CsvFile();
    file.line(Stream.of(
            words.unitCode(),
            words.unitColumn(),
            words.stateColumn(),
            words.onDutyColumn(),
            words.unreachableColumn(),
            words.deliveredColumn(),
            words.answeredColumn())
        .<Cell>map(Cell.Text::new)
        .toList());
    view.all().forEach(one -> file.line(cells(view, one)));
    var name = "kip-thoi-%s.csv".formatted(view.place().text());
    return Answer.of(200, file.contentType(), Buffer.buffer(file.take()))
        .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .with("Cache-Control", "no-store");
  }

  private static List<Cell> cells(ReadinessView view, Readiness one) {
    return List.of(
        new Cell.Text(one.unit().text()),
        new Cell.Text(view.unit(one)),
        new Cell.Text(view.state(one.state(view.now()))),
        new Cell.Number(one.onDuty()),
        new Cell.Number(one.unreachable()),
        new Cell.Text(said(one.deliveredAt())),
        new Cell.Text(said(one.answeredAt())));
  }

  private static String said(Optional<Instant> at) {
    return at.map(ExportLines::moment).orElse("");
  }
}
