package vn.kipthoi.acceptance.storm;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/**
 * Somebody who reports again and again, at any node, and repeats what was not answered at another,
 * as a browser on a bad line does. Writes down everything that it was told.
 */
final class Neighbour implements Runnable {

  /** Nobody waits longer for an answer before trying again. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private static final Duration BETWEEN_REPORTS = Duration.ofMillis(700);

  private static final List<String> PLACES =
      List.of("TT Chi Nê, huyện Lạc Thủy, Hòa Bình", "xã Lạc Thủy, Phú Thọ", "Việt Trì");

  private static final List<String> CONCERNS = List.of(
      "nghe bé khóc từ chiều qua",
      "cháu đứng ngoài cổng một mình lúc nửa đêm",
      "thấy vết bầm trên tay",
      "bị bỏ đói hai hôm nay",
      "có tiếng đập cửa và la hét");

  /** One report in so many is of the child before. */
  private static final int REPORTS_OF_A_REPEAT = 10;

  /**
   * What somebody was told.
   *
   * @param key the sender's own word for this sending
   * @param number none when the report was kept on a node's disk, for the database was away
   */
  record Told(String key, String receipt, Optional<String> number) {}

  private final Site site;
  private final RandomGenerator random;
  private final String canary;
  private final AtomicBoolean goesOn = new AtomicBoolean(true);
  private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
  private final HttpClient client = HttpClient.newHttpClient();

  Neighbour(Site site, long seed, String canary) {
    this.site = site;
    this.random = new Random(seed);
    this.canary = canary;
  }

  /** Ends after what it is about has been taken. */
  void hasSaidAll() {
    goesOn.set(false);
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  @Override
  public void run() {
    for (var nth = 0; goesOn.get(); nth++) {
      var key = canary + "-" + nth;
      var body = report(nth).encode();
      var answer = Optional.<Told>empty();
      while (answer.isEmpty()) {
        answer = once(key, body);
      }
      told.add(answer.get());
      Pause.of(BETWEEN_REPORTS);
    }
  }

  /** Empty when there was no answer, or one that says that it is not known whether it was taken. */
  private Optional<Told> once(String key, String body) {
    var node = site.nodes().get(random.nextInt(Site.NODES));
    var request = HttpRequest.newBuilder(URI.create(node.address() + "/api/v1/reports"))
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
    try {
      return read(key, client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reporting", e);
    }
  }

  private static Optional<Told> read(String key, HttpResponse<String> answer) {
    return switch (answer.statusCode()) {
      case 201, 202 -> {
        var said = new JsonObject(answer.body());
        yield Optional.of(new Told(
            key, said.getString("receipt"), Optional.ofNullable(said.getString("reportNumber"))));
      }
      case 429, 500, 502, 503, 504 -> Optional.empty();
      default ->
        throw new AssertionError(
            "a report was answered with %d: %s".formatted(answer.statusCode(), answer.body()));
    };
  }

  /** Mostly of different children; now and then of the one before, which is then recognised. */
  private JsonObject report(int nth) {
    var child = nth % REPORTS_OF_A_REPEAT == 1 ? nth - 1 : nth;
    var mark = canary + "x" + Integer.toString(child, Character.MAX_RADIX);
    return JsonObject.of(
        "channel",
        "app",
        "dangerNow",
        "yes",
        "place",
        JsonObject.of("text", PLACES.get(child % PLACES.size()), "where", "now"),
        "child",
        JsonObject.of("name", mark + " con"),
        "reporter",
        JsonObject.of("name", mark + " hàng xóm", "kind", "neighbour"),
        "concern",
        mark + ": " + CONCERNS.get(child % CONCERNS.size()));
  }
}
