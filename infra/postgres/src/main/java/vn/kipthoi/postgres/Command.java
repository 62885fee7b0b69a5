package vn.kipthoi.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
      return run("", Path.of("/dev/null")) == 0;
    } catch (IOException _) {
      return false;
    }
  }

  /**
   * @param log where its output goes, after what is there already
   * @return its exit code
   */
  int run(String input, Path log) throws IOException, InterruptedException {
    var process = builder(words)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It ended without reading; its exit code and its log say why.
    }
    return process.waitFor();
  }
}
