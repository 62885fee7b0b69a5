package vn.kipthoi.routing.board.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.AssetGroup;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.MenuEntry;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Problem;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.CaseNumber;
import vn.kipthoi.routing.web.Desk;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * The supervisor's board. Whole without scripts.
 *
 * <pre>
 *   GET  /board   what waits, narrowed by ?zone=, severity=, step=, place=; a case by ?code=
 *   POST /board   do=nudge or do=call, about a deadline; the board again, and what came of it
 * </pre>
 */
public final class BoardPages {

  static final Messages<BoardWords> WORDS = Messages.load(BoardWords.class);

  static final AssetGroup ASSETS = AssetGroup.beside(
      BoardPages.class, "board", "board.css", "board.mjs", "keys.mjs", "merge.mjs", "export.mjs");

  private static final int UNPROCESSABLE = 422;
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final BoardDesk desk;

  public BoardPages(BoardDesk desk) {
    this.desk = desk;
  }

  public void mount(WebShell shell) {
    shell
        .assets(ASSETS)
        .page(GET, BoardLinks.BOARD, Desk.CASE_WORK, this::show)
        .page(POST, BoardLinks.BOARD, Desk.CASE_WORK, this::act)
        .menu(new MenuEntry(
            BoardLinks.BOARD, language -> WORDS.in(language).board(), Desk.EVERYBODY_WITH_CASES))
        .landing(Role.DISTRICT, BoardLinks.BOARD)
        .landing(Role.PROVINCE, BoardLinks.BOARD);
  }

  private Future<Answer> show(RoutingContext ctx) {
    return Asked.query(ctx, "code")
        .map(typed -> find(ctx, typed))
        .orElseGet(() -> board(ctx, Optional.empty()));
  }

  private Future<Answer> find(RoutingContext ctx, String typed) {
    var page = Page.of(ctx);
    return CaseNumber.parse(typed)
        .map(
            number -> Future.succeededFuture(Answer.seeOther(page.href("/cases/" + number.text()))))
        .orElseGet(() -> board(ctx, Optional.of(Said.refused(words(page).noSuchCase()))));
  }

  private Future<Answer> act(RoutingContext ctx) {
    var deadline = deadline(ctx);
    var viewer = Viewer.of(ctx);
    var telling = desk.sayings(ctx);
    var said = switch (Asked.form(ctx, "do")) {
      case "nudge" -> desk.nudging().nudge(viewer, deadline).compose(telling::of);
      case "call" -> desk.calls().whom(viewer, deadline).map(telling::of);
      default -> throw Problem.badRequest();
    };
    return said.compose(came -> {
      desk.boards().forget();
      return board(ctx, Optional.of(came));
    });
  }

  private Future<Answer> board(RoutingContext ctx, Optional<Said> said) {
    var page = Page.of(ctx);
    return desk.view(ctx, page, said).map(view -> {
      var status = said.filter(Said::isRefused).isPresent() ? UNPROCESSABLE : 200;
      var sheet = Sheet.of(view.words().board(), TEMPLATES.board(view))
          .style(page.asset("board", "board.css"))
          .script(page.asset("board", "board.mjs"));
      return ConsoleFrame.show(page, sheet.status(status));
    });
  }

  private static UUID deadline(RoutingContext ctx) {
    try {
      return UUID.fromString(Asked.form(ctx, "deadline"));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest();
    }
  }

  private static BoardWords words(Page page) {
    return WORDS.in(page.language());
  }
}
