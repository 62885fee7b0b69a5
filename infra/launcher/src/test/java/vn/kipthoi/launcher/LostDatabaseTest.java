package vn.kipthoi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import vn.kipthoi.testkit.FaultProxy;
import vn.kipthoi.testkit.FreshDatabase;

/** The database goes away while a node starts: it ends at once, and says so in plain words. */
class LostDatabaseTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @TempDir
  Path home;

  @Test
  void endsAndAsksToBeStartedAgainWithoutATraceOfTheStack() throws Exception {
    try (var link = FaultProxy.before(database.vertx(), database.address())) {
      var node = start(link);
      try {
        var said = read(node.inputReader(UTF_8), link);

        assertThat(node.waitFor(LONGEST)).as("it ends by itself").isTrue();
        assertThat(node.exitValue()).isEqualTo(1);
        assertThat(said).anyMatch(line -> line.startsWith("The database was there and was lost"));
        assertThat(said).noneMatch(line -> line.contains("a mistake of the program"));
      } finally {
        node.destroyForcibly();
      }
    }
  }

  /** Cuts the link as soon as the schema has been looked at, when the greater part is to come. */
  private static List<String> read(BufferedReader output, FaultProxy link) throws IOException {
    var said = new ArrayList<String>();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains("has this program's schema")) {
        link.inject(FaultProxy.Fault.CUT);
      }
      said.add(line);
    }
    return said;
  }

  private Process start(FaultProxy link) throws IOException {
    var builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName())
        .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("KIPTHOI_"));
    builder
        .environment()
        .putAll(Map.of(
            "KIPTHOI_DEMO",
            "true",
            "KIPTHOI_PORT",
            freePort(),
            "KIPTHOI_CLUSTER_PORT",
            freePort(),
            "KIPTHOI_HOME",
            home.toString(),
            "DATABASE_URL",
            url(link)));
    return builder.start();
  }

  private static String freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(probe.getLocalPort());
    }
  }

  private static String url(FaultProxy link) {
    var address = link.address();
    return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
        .formatted(
            address.user(),
            address.password().reveal(),
            address.host(),
            address.port(),
            address.database());
  }
}
