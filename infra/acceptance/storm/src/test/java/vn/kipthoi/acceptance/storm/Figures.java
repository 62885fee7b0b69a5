package vn.kipthoi.acceptance.storm;

import static vn.kipthoi.testkit.Await.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.kipthoi.acceptance.storm.Neighbour.Told;

/** What a storm was, for people and as JSON for whoever compares two of them. */
final class Figures {

  private static final String LATENESS = """
      select count(*) filter (where state = 'missed'),
             coalesce(percentile_cont(0.5) within group (order by extract(epoch from missed_at - due_at)::float8), 0),
             coalesce(percentile_cont(0.99) within group (order by extract(epoch from missed_at - due_at)::float8), 0),
             coalesce(max(extract(epoch from missed_at - due_at)::float8), 0)
        from routing.deadlines
       where clock = 'acknowledge'
      """;

  private Figures() {}

  /** Everything of one storm, in a fixed order. */
  static JsonObject of(long seed, Site site, List<Strike> strikes, List<Told> told, Duration took) {
    var late = await(site.database().query(LATENESS).execute()).iterator().next();
    return new JsonObject()
        .put("seed", seed)
        .put("minutes", took.toSeconds() / 60.0)
        .put("faults", strikes.size())
        .put("byKind", new JsonObject(byKind(strikes)))
        .put("reports", told.size())
        .put("keptOnDisk", told.stream().filter(one -> one.number().isEmpty()).count())
        .put("textsShown", site.phones().shown().size())
        .put("deadlinesMissed", late.getLong(0))
        .put("lateSecondsMedian", late.getDouble(1))
        .put("lateSecondsP99", late.getDouble(2))
        .put("lateSecondsMost", late.getDouble(3));
  }

  static void write(JsonObject figures, Path file) {
    try {
      var unused = Files.writeString(file, figures.encodePrettily());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> byKind(List<Strike> strikes) {
    return strikes.stream()
        .collect(Collectors.groupingBy(
            strike -> strike.fault().name(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .collect(Collectors.toMap(
            Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
  }
}
