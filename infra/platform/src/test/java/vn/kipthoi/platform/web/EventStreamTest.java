package vn.kipthoi.platform.web;

import static io.vertx.core.http.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kipthoi.platform.signin.Role;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.Viewers;

class EventStreamTest {

  private final Vertx vertx = Vertx.vertx();
  private final People people = new People();
  private final List<EventStream> opened = new CopyOnWriteArrayList<>();
  private final List<String> ended = new CopyOnWriteArrayList<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private Served served;

  @BeforeEach
  void serve() {
    var contract = Contract.of("openapi: 3.1.0\ninfo: {title: None, version: '1'}\npaths: {}\n");
    var shell = new WebShell(vertx, contract, WebSettings.plain(), people, InstantSource.system())
        .page(GET, "/stream", Access.only(Role.DISTRICT), this::stream);
    served = Served.start(vertx, shell);
    people.enter("district", Role.DISTRICT);
  }

  @AfterEach
  void stop() {
    served.close();
    await(vertx.close());
  }

  @Test
  void sendsEventsWithTheirIdAsTheyCome() {
    var response = listen();
    var stream = opened.getFirst();

    assertThat(send(stream, "deadline", "7", "<p>one</p>\n<p>two</p>")).isTrue();

    eventually(() -> assertThat(heard)
        .containsSubsequence(
            "retry: 2000", "event: deadline", "id: 7", "data: <p>one</p>", "data: <p>two</p>", ""));
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("text/event-stream; charset=utf-8");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void tellsWhatTheReaderSawLast() {
    listen("Last-Event-ID", "41");

    assertThat(opened.getFirst().lastSeen()).hasValue("41");
  }

  @Test
  void closesAtOnceWhenTheSessionEnds() {
    listen();

    people.endSession("district");

    eventually(() -> assertThat(ended).containsExactly("closed"));
    assertThat(opened.getFirst().isOpen()).isFalse();
  }

  @Test
  void leavesOtherSessionsOpen() {
    listen();

    people.endSession("somebody else");

    assertThat(send(opened.getFirst(), "deadline", "1", "x")).isTrue();
  }

  @Test
  void sendsNothingMoreWhenTheRoleChanged() {
    listen();

    people.enter("district", Role.AUDITOR);

    assertThat(send(opened.getFirst(), "deadline", "8", "secret")).isFalse();
    eventually(() -> assertThat(ended).containsExactly("closed"));
    assertThat(heard).noneMatch(line -> line.contains("secret"));
  }

  @Test
  void sendsNothingWhenItCannotTellWhoLooks() {
    listen();

    people.forgetHowToAnswer();

    assertThat(send(opened.getFirst(), "deadline", "8", "secret")).isFalse();
    eventually(() -> assertThat(ended).containsExactly("closed"));
  }

  @Test
  void noticesThatTheReaderLeft() {
    var client = HttpClient.newHttpClient();
    var response = listen(client);

    response.body().close();
    client.shutdownNow();

    eventually(() -> assertThat(ended).containsExactly("closed"));
    client.close();
  }

  private Future<Answer> stream(RoutingContext ctx) {
    var stream = EventStream.open(ctx).whenClosed(() -> ended.add("closed"));
    opened.add(stream);
    return Future.succeededFuture(stream.answer());
  }

  /** On the loop of its request, as a handler would. */
  private boolean send(EventStream stream, String event, String id, String data) {
    return await(stream.send(event, id, data));
  }

  @CanIgnoreReturnValue
  private HttpResponse<Stream<String>> listen(String... headers) {
    return listen(HttpClient.newHttpClient(), headers);
  }

  private HttpResponse<Stream<String>> listen(HttpClient client, String... headers) {
    var request = HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + served.port() + "/stream"))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer district");
    if (headers.length > 0) {
      request.headers(headers);
    }
    var response = client.sendAsync(request.build(), BodyHandlers.ofLines()).join();
    var unused = CompletableFuture.runAsync(() -> response.body().forEach(heard::add));
    return response;
  }

  /** People who come and go. */
  private static final class People implements Viewers {

    private final ConcurrentHashMap<String, Viewer> present = new ConcurrentHashMap<>();
    private volatile boolean answering = true;
    private volatile Consumer<String> hearer = name -> {};

    void enter(String token, Role role) {
      var before = present.get(token);
      var id = before == null ? java.util.UUID.randomUUID() : before.accountId();
      present.put(token, new Viewer(id, "x", "X", role, Optional.of("A25-159"), Optional.empty()));
    }

    void endSession(String name) {
      hearer.accept(name);
    }

    void forgetHowToAnswer() {
      answering = false;
    }

    @Override
    public Future<Optional<Viewer>> behind(String token) {
      return answering
          ? Future.succeededFuture(Optional.ofNullable(present.get(token)))
          : Future.failedFuture("the database does not answer");
    }

    @Override
    public void whenEnded(Consumer<String> hearing) {
      hearer = hearing;
    }
  }
}
