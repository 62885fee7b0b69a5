package vn.kipthoi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** A node in a process of its own, which can be killed like one. */
public final class NodeProcess implements AutoCloseable {

  /** Three of them start at the same time on a machine that may be busy. */
  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  private static final List<String> JAVA = List.of(
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-Xmx192m",
      "-XX:+UseSerialGC",
      "-XX:TieredStopAtLevel=1",
      "-Duser.timezone=Pacific/Apia",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow",
      "--add-modules=java.se",
      "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
      "--add-opens=java.base/java.lang=ALL-UNNAMED",
      "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
      "--add-opens=java.management/sun.management=ALL-UNNAMED",
      "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED");

  private final Process process;
  private final String address;

  private NodeProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one and does not wait for it. A log that is there is gone on with.
   *
   * @param settings by the names that they have in the environment
   */
  public static NodeProcess start(Map<String, String> settings, Path log) {
    var command = new ArrayList<>(JAVA);
    command.addAll(List.of("-cp", classPath(), "vn.kipthoi.launcher.Main"));
    var builder = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(NodeProcess::meantForAnother);
    builder.environment().putAll(settings);
    try {
      return new NodeProcess(
          builder.start(), "http://localhost:" + settings.getOrDefault("KIPTHOI_PORT", "8080"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Web web() {
    return new Web(address);
  }

  public void awaitReady() {
    Awaitility.await()
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> {
          assertThat(process.isAlive()).as("%s runs", address).isTrue();
          assertThat(ready()).as("%s is ready", address).isTrue();
        });
  }

  /** @return false when it has ended instead */
  public boolean becomesReady() {
    Awaitility.await()
        .atMost(LONGEST_START)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> !process.isAlive() || ready());
    return process.isAlive();
  }

  /** As the operating system does when memory runs out: without a word. */
  public void kill() {
    var unused = process.destroyForcibly();
  }

  public long pid() {
    return process.pid();
  }

  public void awaitEnd() {
    process.onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(Duration.ofSeconds(30))) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean ready() {
    var request = HttpRequest.newBuilder(URI.create(address + "/health/ready"))
        .timeout(Duration.ofSeconds(5))
        .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while a node was starting", e);
    }
  }

  private static boolean meantForAnother(String variable) {
    return variable.startsWith("KIPTHOI_") || variable.equals("DATABASE_URL");
  }

  private static String classPath() {
    return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElseGet(() -> System.getProperty("java.class.path"))
        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
  }
}
