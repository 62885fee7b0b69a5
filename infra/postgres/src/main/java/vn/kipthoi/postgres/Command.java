package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A program of the machine or of PostgreSQL, run to its end. */
record Command(List<String> words) {

  static Command of(List<String> prefix, Object... words) {
    return new Command(
        Stream.concat(prefix.stream(), Stream.of(words).map(Object::toString)).toList());
  }

  /** Neither the settings nor the language of whoever started us may reach PostgreSQL. */
  static ProcessBuilder builder(List<String> words) {
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    var _ = builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    var _ = builder.environment().put("LC_ALL", "C");
    return builder;
  }

  /** Whether it exists here and ends well. */
  boolean succeeds() throws InterruptedException {
    try {
      return run("").exitCode == 0;
    } catch (IOException _) {
      return false;
    }
  }

  record Outcome(int exitCode, String output) {}

  /** To its end. What it says is kept in memory: the disk may be what it complains about. */
  Outcome run(String input) throws IOException, InterruptedException {
    var process = builder(words).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It ended without reading; its exit code and its words say why.
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), output);
  }
}
