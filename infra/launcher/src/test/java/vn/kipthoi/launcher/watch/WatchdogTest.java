package vn.kipthoi.launcher.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.platform.privacy.Secret;
import vn.kipthoi.platform.settings.InvalidSettings;
import vn.kipthoi.smsc.Account;
import vn.kipthoi.smsc.ShortMessage;
import vn.kipthoi.smsc.Smsc;
import vn.kipthoi.testkit.SettableClock;

/** A node's heart and a watchdog over real HTTP, and a carrier over real SMPP. */
class WatchdogTest {

  private static final String SECRET = "a secret of thirty-two characters";

  @TempDir
  Path directory;

  private final SettableClock clock = SettableClock.startingAt("2026-11-22T05:00:00Z");
  private final Vertx vertx = Vertx.vertx();
  private final List<ShortMessage> shown = new CopyOnWriteArrayList<>();
  private volatile double waits;
  private Smsc smsc;
  private Map<String, String> settings;
  private WatchdogProcess watchdog;
  private Heart heart;
  private URI address;

  @BeforeEach
  void start() throws IOException {
    smsc = Smsc.open(new Smsc.Setup(
        0, new Account("dog", "secret"), shown::add, ServerSocketFactory.getDefault(), clock));
    var port = freePort();
    address = URI.create("http://127.0.0.1:" + port);
    settings = new HashMap<>(Map.of(
        "KIPTHOI_WATCHDOG_PORT",
        Integer.toString(port),
        "KIPTHOI_WATCHDOG_SECRET_FILE",
        file("secret", SECRET),
        "KIPTHOI_WATCHDOG_PHONES",
        "+84912000001,+84912000002",
        "KIPTHOI_SMPP_HOST",
        "127.0.0.1",
        "KIPTHOI_SMPP_PORT",
        Integer.toString(smsc.port()),
        "KIPTHOI_SMPP_SYSTEM_ID",
        "dog",
        "KIPTHOI_SMPP_PASSWORD_FILE",
        file("password", "secret"),
        "KIPTHOI_SMPP_SENDER",
        "KIPTHOI"));
    watchdog = await(WatchdogProcess.start(settings, clock));
    heart = heart(SECRET);
  }

  @AfterEach
  void stop() {
    var _ = await(watchdog.stop());
    smsc.close();
    var _ = await(vertx.close());
  }

  @Test
  void tellsEveryPhoneWhenANodeFallsSilentAndWhenItIsBack() {
    var _ = await(heart.beat());
    assertThat(status()).isEqualTo(200);

    clock.advance(Vigil.SILENCE);
    eventually(() -> assertThat(phones("im lang")).hasSize(2));
    assertThat(phones("im lang")).doesNotHaveDuplicates();
    assertThat(shown.getFirst().text()).contains("may a-node im lang tu 12:00");
    assertThat(status()).isEqualTo(503);

    var _ = await(heart.beat());
    eventually(() -> assertThat(phones("hoat dong lai")).hasSize(2));
    assertThat(status()).isEqualTo(200);
  }

  @Test
  void hearsNothingOfANodeThatIsIll() {
    var _ = await(heart.beat());
    waits = 31;
    clock.advance(Duration.ofSeconds(30));
    var _ = await(heart.beat());

    clock.advance(Duration.ofSeconds(30));

    eventually(() -> assertThat(phones("im lang")).hasSize(2));
  }

  @Test
  void wakesNobodyForANodeThatStopsOnPurpose() {
    heart.start();
    eventually(() -> assertThat(status()).isEqualTo(200));
    var other = heart(SECRET, "other-node");
    var _ = await(other.beat());

    var _ = await(heart.stop());
    clock.advance(Vigil.SILENCE);

    eventually(() -> assertThat(phones("other-node")).hasSize(2));
    assertThat(phones("a-node")).isEmpty();
  }

  @Test
  void hearsNobodyWhoDoesNotKnowTheSecret() throws Exception {
    var stranger = heart("another secret of thirty-two characters");
    var _ = await(stranger.beat());
    assertThat(status()).isEqualTo(503);

    var beat = new Beat("a-node", clock.instant(), false).text();
    assertThat(post(beat, new Signature(new Secret(SECRET)).of(beat))).isEqualTo(204);
    assertThat(post(beat, new Signature(new Secret(SECRET)).of(beat)))
        .as("played again")
        .isEqualTo(409);
    assertThat(post(beat.replace("a-node", "b-node"), new Signature(new Secret(SECRET)).of(beat)))
        .as("changed on the way")
        .isEqualTo(401);
    assertThat(post("x".repeat(5_000), "")).isEqualTo(401);
  }

  @Test
  void speaksOnceItsCarrierIsUpAgain() {
    var _ = await(heart.beat());
    smsc.goDown();
    clock.advance(Vigil.SILENCE);
    eventually(() -> assertThat(status()).isEqualTo(503));

    smsc.comeUp();

    eventually(() -> assertThat(phones("im lang")).hasSize(2));
  }

  @Test
  void watchesAnotherWatchdogThatTellsItThatItIsWell() throws IOException {
    var port = freePort();
    settings.put("KIPTHOI_WATCHDOG_PORT", Integer.toString(port));
    settings.put("KIPTHOI_WATCHDOGS", address.toString());
    var second = await(WatchdogProcess.start(settings, clock));
    eventually(() -> assertThat(status()).isEqualTo(200));
    var _ = await(second.stop());
  }

  @Test
  void namesEverySettingThatIsMissing() {
    assertThatThrownBy(() -> WatchdogProcess.start(Map.of(), clock))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("KIPTHOI_WATCHDOG_SECRET_FILE")
        .hasMessageContaining("KIPTHOI_WATCHDOG_PHONES")
        .hasMessageContaining("KIPTHOI_SMPP_HOST");
  }

  private Heart heart(String secret) {
    return heart(secret, "a-node");
  }

  private Heart heart(String secret, String name) {
    var sign = new Vitals.Sign("deadlines", () -> Future.succeededFuture(waits), 30);
    var to = new HeartSettings(List.of(address), Optional.of(new Secret(secret)));
    return new Heart(vertx, clock, name, to, new Vitals(List.of(sign)));
  }

  private List<String> phones(String saying) {
    return shown.stream()
        .filter(message -> message.text().contains(saying))
        .map(ShortMessage::to)
        .toList();
  }

  private int status() {
    return send(HttpRequest.newBuilder(address.resolve("/")).GET());
  }

  private int post(String beat, String signature) {
    var request =
        HttpRequest.newBuilder(address.resolve("/beat")).POST(BodyPublishers.ofString(beat));
    return send(signature.isEmpty() ? request : request.header(Signature.HEADER, signature));
  }

  private static int send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
