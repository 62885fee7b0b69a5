package vn.kipthoi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose texts would reach nobody does not take reports. */
class NoCarrierTest {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  @TempDir
  Path place;

  @Test
  void refusesToStartAndNamesTheSettingInOneLine() throws Exception {
    var ended = startNode(Map.of());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .filteredOn(line -> line.contains("KIPTHOI_SMPP_HOST"))
        .singleElement()
        .asString()
        .startsWith("No carrier for texts is set");
    assertThat(ended.said()).noneMatch(line -> line.startsWith("\tat "));
    assertThat(home()).doesNotExist();
  }

  @Test
  void sendsNothingToSimulatedPhonesBecauseADemonstrationsCarrierWasAskedFor() throws Exception {
    assertThat(startNode(Map.of("KIPTHOI_DEMO_SMPP", "true")).said())
        .anyMatch(line -> line.contains("KIPTHOI_SMPP_HOST"));
  }

  @Test
  void needsNoCarrierInADemonstration() {
    assertThat(NodeSettings.read(Map.of("KIPTHOI_DEMO", "true")).notifier().reachPhones())
        .isTrue();
  }

  private record Ended(int code, List<String> said) {}

  private Ended startNode(Map<String, String> told) throws IOException, InterruptedException {
    var output = Files.createTempFile(place, "node", ".log");
    var builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("KIPTHOI_"));
    builder.environment().putAll(told);
    builder.environment().put("KIPTHOI_HOME", home().toString());
    var node = builder.start();
    try {
      assertThat(node.waitFor(LONGEST)).as("it ends by itself").isTrue();
      return new Ended(node.exitValue(), Files.readAllLines(output, UTF_8));
    } finally {
      node.destroyForcibly();
    }
  }

  private Path home() {
    return place.resolve("home");
  }
}
