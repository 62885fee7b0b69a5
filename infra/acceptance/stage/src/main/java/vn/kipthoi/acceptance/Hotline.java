package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kipthoi.testkit.Await.await;
import static vn.kipthoi.testkit.Await.eventually;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import vn.kipthoi.launcher.Node;
import vn.kipthoi.launcher.NodeSettings;
import vn.kipthoi.launcher.auditor.store.Audit;
import vn.kipthoi.launcher.demonstration.Invitation;
import vn.kipthoi.platform.web.Way;
import vn.kipthoi.testkit.FreshDatabase;
import vn.kipthoi.testkit.SettableClock;

/**
 * The whole program on a fresh database, in this process, with the demonstration's people on duty.
 * Its clock, and the database's with it, stands still until a test moves it.
 */
public final class Hotline implements BeforeAllCallback, AfterAllCallback {

  private final FreshDatabase database = new FreshDatabase();
  private final Map<String, Web> seats = new ConcurrentHashMap<>();
  private final @Nullable String standsAt;
  private boolean overACable;
  private @Nullable SettableClock clock;
  private @Nullable Node node;
  private @Nullable Cable cable;

  private final Map<String, String> given = new HashMap<>();

  private Hotline(@Nullable String standsAt) {
    this.standsAt = standsAt;
  }

  static Hotline standingAt(String instant) {
    return new Hotline(instant);
  }

  static Hotline inRealTime() {
    return new Hotline(null);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    database.beforeAll(context);
    if (standsAt != null) {
      clock = database.clockAt(standsAt);
    }
    if (overACable) {
      cable = new Cable(database.address());
    }
    given.putAll(settings());
    comesBack();
  }

  /** The node reaches its database over a cable that a test can cut. */
  Hotline overACable() {
    overACable = true;
    return this;
  }

  Cable cable() {
    return Objects.requireNonNull(cable, "this hotline is beside its database");
  }

  /** The node goes, and with it whatever it had in hand; the database stays. */
  void dies() {
    node().close();
  }

  /** It starts anew where it was. */
  void comesBack() throws Exception {
    node =
        Node.start(NodeSettings.read(given), standsAt == null ? InstantSource.system() : clock());
  }

  /** Whatever a test did, the auditor must find nothing that has stopped on its way. */
  @Override
  public void afterAll(ExtensionContext context) {
    try {
      if (node != null) {
        eventually(() -> assertThat(await(Audit.of(database.pool()))).isEmpty());
      }
    } finally {
      close(context);
    }
  }

  private void close(ExtensionContext context) {
    if (node != null) {
      node.close();
    }
    if (cable != null) {
      cable.close();
    }
    database.afterAll(context);
  }

  SettableClock clock() {
    return Objects.requireNonNull(clock, "this hotline runs in real time");
  }

  FreshDatabase database() {
    return database;
  }

  String address() {
    return node().address();
  }

  /** Somebody's browser or program, signed in as nobody. */
  Web web() {
    return new Web(address());
  }

  /** Somebody's browser or program, signed in with a role of the demonstration. */
  Web web(String role) {
    return web().signedIn(role, password(role));
  }

  /** The same, still signed in since the last time where the session has not ended meanwhile. */
  Web seated(String role) {
    return seats.compute(role, (name, seat) -> seat == null || seat.isGone() ? web(role) : seat);
  }

  Caller caller() {
    return new Caller(web());
  }

  Phones phones() {
    return new Phones(web());
  }

  String password(String role) {
    return switch (node().invitation().orElseThrow()) {
      case Invitation.Known(var passwords, var file) ->
        Objects.requireNonNull(passwords.get(role)).reveal();
      case Invitation.MadeElsewhere(var file) ->
        throw new IllegalStateException("a fresh database has its accounts from here");
    };
  }

  List<Way> ways() {
    return node().ways();
  }

  private Node node() {
    return Objects.requireNonNull(node);
  }

  private Map<String, String> settings() {
    var home = home();
    return Map.of(
        "KIPTHOI_DEMO", "true",
        "KIPTHOI_HOME", home.toString(),
        "KIPTHOI_PUSH_CONTACT", "mailto:tong-dai@example.vn",
        "KIPTHOI_PUSH_KEY_FILE", home.resolve("web-push.json").toString(),
        "KIPTHOI_PORT", freePort(),
        "KIPTHOI_CLUSTER_PORT", freePort(),
        "DATABASE_URL", Addresses.url(cable == null ? database.address() : cable.address()));
  }

  private static Path home() {
    try {
      return Files.createTempDirectory("kipthoi-acceptance");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String freePort() {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(probe.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
