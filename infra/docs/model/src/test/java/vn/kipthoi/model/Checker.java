package vn.kipthoi.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs TLC on the model in a process of its own, because it ends with the machine it runs in. */
record Checker(Path place) {

  private static final Path MODEL = Path.of("Escalation.tla");

  Verdict check(Bounds bounds) throws IOException, InterruptedException {
    var _ = Files.copy(MODEL, place.resolve(MODEL));
    var _ = Files.writeString(place.resolve("Escalation.cfg"), bounds.configuration());
    var process = new ProcessBuilder(words())
        .directory(place.toFile())
        .redirectErrorStream(true)
        .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var _ = process.waitFor();
    return Verdict.of(output);
  }

  private List<String> words() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseParallelGC",
        "-Xmx3g",
        "-cp",
        System.getProperty("java.class.path"),
        "tlc2.TLC",
        "-workers",
        "auto",
        "-metadir",
        place.resolve("states").toString(),
        "Escalation.tla");
  }
}
