package vn.kipthoi.routing.board.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Answer;
import vn.kipthoi.platform.web.Asked;
import vn.kipthoi.platform.web.ConsoleFrame;
import vn.kipthoi.platform.web.FieldErrors;
import vn.kipthoi.platform.web.Page;
import vn.kipthoi.platform.web.Sheet;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.board.Exported;
import vn.kipthoi.routing.board.desk.Exports;
import vn.kipthoi.routing.board.desk.Exports.Wanted;
import vn.kipthoi.routing.web.Desk;
import vn.kipthoi.routing.web.template.StaticTemplates;

/**
 * Exports of a board, narrowed as the board is.
 *
 * <pre>
 *   GET  /board/export   what it will have, and the question what it is for
 *   POST /board/export   purpose, format: the file, sent on while it is read
 * </pre>
 */
public final class ExportPages {

  private static final String PATH = "/board/export";
  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final BoardDesk desk;
  private final Exports exports;
  private final WorkerExecutor workers;

  /** @param workers where files are packed, away from the event loop */
  public ExportPages(BoardDesk desk, Exports exports, WorkerExecutor workers) {
    this.desk = desk;
    this.exports = exports;
    this.workers = workers;
  }

  public void mount(WebShell shell) {
    shell
        .page(GET, PATH, Desk.CASE_WORK, ctx -> ask(ctx, new FieldErrors()))
        .page(POST, PATH, Desk.CASE_WORK, this::export);
  }

  private Future<Answer> ask(RoutingContext ctx, FieldErrors errors) {
    var page = Page.of(ctx);
    var asked = desk.asked(ctx);
    return desk.boards().count(asked).map(rows -> {
      var view = new ExportView(
          page,
          BoardPages.WORDS.in(page.language()),
          asked.seen(),
          rows,
          Asked.form(ctx, "purpose"),
          Asked.form(ctx, "format"),
          errors);
      var sheet = Sheet.of(view.words().exportTitle(), TEMPLATES.boardExport(view))
          .style(page.asset("board", "board.css"))
          .script(page.asset("board", "export.mjs"));
      return ConsoleFrame.show(page, errors.isEmpty() ? sheet : sheet.status(422));
    });
  }

  private Future<Answer> export(RoutingContext ctx) {
    var words = BoardPages.WORDS.in(Page.of(ctx).language());
    var purpose = Asked.form(ctx, "purpose");
    var format = Asked.form(ctx, "format");
    var errors = new FieldErrors()
        .unless(ExportView.PURPOSES.contains(purpose), "purpose", words.choosePurpose())
        .unless(ExportView.FORMATS.contains(format), "format", words.chooseFormat());
    if (!errors.isEmpty()) {
      return ask(ctx, errors);
    }
    var wanted = new Wanted(Viewer.of(ctx), desk.asked(ctx).seen(), purpose, format);
    return exports.note(wanted).compose(noted -> send(ctx, wanted));
  }

  private Future<Answer> send(RoutingContext ctx, Wanted wanted) {
    var page = Page.of(ctx);
    var words = BoardPages.WORDS.in(page.language());
    var lines = new ExportLines(words, desk.names(page), page.now());
    var response = ctx.response();
    return packed(() -> open(wanted, words, lines))
        .compose(file -> {
          begin(response, file, wanted);
          return exports
              .lines(
                  wanted, batch -> packed(() -> pack(file, lines, batch)).compose(response::write))
              .compose(all -> packed(() -> close(file)))
              .compose(response::end)
              .onFailure(broken -> response.reset());
        })
        .map(sent -> new Answer(200, Map.of(), Buffer.buffer(), true));
  }

  /** Whoever reads it must not take half of a file for all of it: it is cut off, not ended. */
  private static void begin(HttpServerResponse response, TableFile file, Wanted wanted) {
    var name = "kip-thoi-%s.%s".formatted(wanted.seen().place().text(), file.ending());
    response
        .setChunked(true)
        .putHeader("Content-Type", file.contentType())
        .putHeader("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .putHeader("Content-Security-Policy", "default-src 'none'; sandbox")
        .putHeader("Cache-Control", "no-store");
  }

  private <T> Future<T> packed(Callable<T> work) {
    return workers.executeBlocking(work, true);
  }

  private static TableFile open(Wanted wanted, BoardWords words, ExportLines lines)
      throws IOException {
    var file = wanted.format().equals("csv") ? new CsvFile() : new XlsxFile(words.board());
    file.line(lines.head());
    return file;
  }

  private static Buffer pack(TableFile file, ExportLines lines, List<Exported> batch)
      throws IOException {
    for (var one : batch) {
      file.line(lines.of(one));
    }
    return Buffer.buffer(file.take());
  }

  private static Buffer close(TableFile file) throws IOException {
    file.close();
    return Buffer.buffer(file.take());
  }
}
