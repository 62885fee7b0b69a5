package vn.kipthoi.routing.web;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Reports;
import vn.kipthoi.intake.wiring.DirectoryWiring;
import vn.kipthoi.platform.facts.Doorbell;
import vn.kipthoi.platform.journal.Journal;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.web.Contract;
import vn.kipthoi.platform.web.WebSettings;
import vn.kipthoi.platform.web.WebShell;
import vn.kipthoi.routing.board.desk.Boards;
import vn.kipthoi.routing.board.desk.DutyCall;
import vn.kipthoi.routing.board.desk.Exports;
import vn.kipthoi.routing.board.desk.Incidents;
import vn.kipthoi.routing.board.desk.Nudging;
import vn.kipthoi.routing.board.desk.Reach;
import vn.kipthoi.routing.board.desk.SharedBoards;
import vn.kipthoi.routing.board.desk.SharedReach;
import vn.kipthoi.routing.board.web.BoardDesk;
import vn.kipthoi.routing.board.web.BoardPages;
import vn.kipthoi.routing.board.web.BoardStreams;
import vn.kipthoi.routing.board.web.ExportPages;
import vn.kipthoi.routing.board.web.HolderRoutes;
import vn.kipthoi.routing.board.web.NudgeSection;
import vn.kipthoi.routing.board.web.ReadinessPages;
import vn.kipthoi.routing.flow.Station;
import vn.kipthoi.routing.inbox.desk.Inboxes;
import vn.kipthoi.routing.inbox.web.InboxApp;
import vn.kipthoi.routing.inbox.web.InboxPages;
import vn.kipthoi.routing.store.SealedStaff;
import vn.kipthoi.routing.store.ViewStore;
import vn.kipthoi.testkit.FreshDatabase;

/** Routing behind a real HTTP server on loopback; who looks is told by their token. */
public final class Served implements AutoCloseable {

  private static final Path CONTRACT = Path.of("../infra/docs/openapi.yaml");
  private static final Set<String> OPERATIONS = Set.of(
      "listCases",
      "showCase",
      "tellTimeline",
      "answerCallOut",
      "listDeadlines",
      "streamDeadlines",
      "streamBoard",
      "nudgeHolders",
      "callHolder",
      "listTeams");
  public static final Directory DIRECTORY = DirectoryWiring.shipped(LocalDate.of(2026, 11, 22));

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, Viewer> viewers = new ConcurrentHashMap<>();
  private final HttpServer server;

  /** What a subject of its own adds: operations of the contract, sections, ways. */
  public record Subject(
      Set<String> operations, List<CaseSection> sections, Consumer<WebShell> mount) {}

  public Served(FreshDatabase fresh, Station station, Reports reports, InstantSource clock) {
    this(fresh, station, reports, clock, new Subject(Set.of(), List.of(), shell -> {}));
  }

  public Served(
      FreshDatabase fresh, Station station, Reports reports, InstantSource clock, Subject subject) {
    var operations = new HashSet<>(OPERATIONS);
    operations.addAll(subject.operations());
    var contract = Contract.read(CONTRACT).keeping(operations);
    var shell = new WebShell(fresh.vertx(), contract, WebSettings.plain(), this::viewer, clock);
    var database = station.database();
    var files = new CaseFiles(
        database,
        reports,
        new SealedStaff(station.keys()),
        new Journal(station.keys().vault()),
        clock);
    var staff = new SealedStaff(station.keys());
    var answering = new Answering(database, station.answers(), staff, clock);
    var desk = new Desk(
        database,
        clock,
        () -> DIRECTORY,
        files,
        answering,
        new ViewStore(),
        new CaseSections(Stream.concat(Stream.of(new NudgeSection()), subject.sections().stream())
            .toList()));
    new CaseRoutes(desk).mount(shell);
    var changes = new Changes(new Doorbell(fresh.vertx()));
    new BoardRoutes(fresh.vertx(), desk, changes).mount(shell);
    var shared = new SharedBoards(fresh.vertx(), new Boards(database, clock));
    changes.add(shared::forget);
    var board = new BoardDesk(
        desk,
        new SealedStaff(station.keys()),
        shared,
        new Nudging(database, new Doorbell(fresh.vertx()), station.office()),
        new DutyCall(database, station.office(), new SealedStaff(station.keys())));
    new BoardPages(board).mount(shell);
    new ExportPages(
            board,
            new Exports(database, clock, new Journal(station.keys().vault())),
            fresh.vertx().createSharedWorkerExecutor("board-files", 1))
        .mount(shell);
    new ReadinessPages(
            board,
            new SharedReach(fresh.vertx(), new Reach(database, station.office())),
            new Incidents(database, station.office(), new Reach(database, station.office())),
            new Journal(station.keys().vault()))
        .mount(shell);
    new BoardStreams(fresh.vertx(), board, changes).mount(shell);
    new HolderRoutes(board).mount(shell);
    new CasePages(desk).mount(shell);
    new InboxApp(Optional.of("8077")).mount(shell);
    new InboxPages(
            new Inboxes(database, staff),
            answering,
            language -> Names.in(language, () -> DIRECTORY),
            Optional.of("8077"))
        .mount(shell);
    subject.mount().accept(shell);
    server = await(shell
        .router()
        .compose(router -> fresh
            .vertx()
            .createHttpServer(WebShell.serverOptions())
            .requestHandler(router)
            .listen(0, "127.0.0.1")));
  }

  /** Lets somebody look, by a token of this name. */
  public void knows(String token, Role role, Optional<String> unit, Optional<UUID> person) {
    viewers.put(
        token, new Viewer(UUID.randomUUID(), token, "Nguyễn Thị " + token, role, unit, person));
  }

  public UUID account(String token) {
    return Optional.ofNullable(viewers.get(token)).orElseThrow().accountId();
  }

  public HttpResponse<String> get(String token, String path) {
    return send(request(token, path).GET());
  }

  public HttpResponse<String> post(String token, String path, String json) {
    return send(request(token, path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> put(String token, String path, String json) {
    return send(request(token, path)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** As a browser posts a form of ours. */
  public HttpResponse<String> postForm(String token, String path, Map<String, String> fields) {
    return postForm(token, path, fields, HttpResponse.BodyHandlers.ofString());
  }

  public <T> HttpResponse<T> postForm(
      String token, String path, Map<String, String> fields, HttpResponse.BodyHandler<T> handler) {
    var body = fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
    var request = HttpRequest.newBuilder(uri(path))
        .header("Cookie", "kipthoi-session=" + token)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(request, handler);
  }

  /** A page as a browser asks for it. */
  public HttpResponse<String> page(String token, String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Cookie", "kipthoi-session=" + token));
  }

  /** The lines of a stream, as they come; until the reader goes. */
  public Stream<String> stream(String token, String path) {
    try {
      return client
          .send(request(token, path).build(), HttpResponse.BodyHandlers.ofLines())
          .body();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    var _ = await(server.close());
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.actualPort() + path);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Future<Optional<Viewer>> viewer(String token) {
    return Future.succeededFuture(Optional.ofNullable(viewers.get(token)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
