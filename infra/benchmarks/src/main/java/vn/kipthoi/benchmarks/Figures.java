package vn.kipthoi.benchmarks;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured at several sizes: a table for people, and the same as JSON in a file. */
final class Figures {

  private final String name;
  private final List<String> sizes;
  private final Map<String, Map<String, Measured>> byWhat = new LinkedHashMap<>();

  Figures(String name, List<String> sizes) {
    this.name = name;
    this.sizes = List.copyOf(sizes);
  }

  void add(String size, Map<String, Measured> took) {
    took.forEach((what, measured) -> {
      var _ = byWhat.computeIfAbsent(what, first -> new LinkedHashMap<>()).put(size, measured);
    });
  }

  /** Median and 99th percentile, in milliseconds. */
  String table() {
    var lines = new StringBuilder("%-36s".formatted("ms: median / p99"));
    sizes.forEach(size -> lines.append("%20s".formatted(size)));
    byWhat.forEach((what, bySize) -> {
      lines.append("%n%-36s".formatted(what));
      sizes.forEach(size -> lines.append("%20s".formatted(cell(bySize, size))));
    });
    return lines.toString();
  }

  /** Writes the same as JSON and answers where. */
  Path write(Instant at, Path folder) throws IOException {
    var measured = new JsonArray();
    byWhat.forEach((what, bySize) -> bySize.forEach((size, took) -> measured.add(JsonObject.of(
        "what", what,
        "size", size,
        "medianMs", took.percentile(50).toNanos() / 1e6,
        "p99Ms", took.percentile(99).toNanos() / 1e6,
        "slowestMs", took.percentile(100).toNanos() / 1e6))));
    var json = JsonObject.of(
        "benchmark", name,
        "at", at.toString(),
        "java", Runtime.version().toString(),
        "cores", Runtime.getRuntime().availableProcessors(),
        "figures", measured);
    return Files.writeString(
        Files.createDirectories(folder).resolve(name + ".json"), json.encodePrettily());
  }

  private static String cell(Map<String, Measured> bySize, String size) {
    var took = bySize.get(size);
    return took == null
        ? "–"
        : "%.1f / %.1f"
            .formatted(took.percentile(50).toNanos() / 1e6, took.percentile(99).toNanos() / 1e6);
  }
}
