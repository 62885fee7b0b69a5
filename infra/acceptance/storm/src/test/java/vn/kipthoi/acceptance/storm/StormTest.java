package vn.kipthoi.acceptance.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kipthoi.testkit.FreshDatabase;

/**
 * A site is struck again and again while people report and answer; afterwards nothing is lost,
 * nothing was done twice, and nobody was left alone.
 *
 * <p>{@code -Dstorm.faults=…} and {@code -Dstorm.seed=…}; {@code mvn -Pfaults verify} asks for two
 * thousand.
 */
class StormTest {

  private static final Logger LOG = LoggerFactory.getLogger(StormTest.class);
  private static final int FAULTS = Integer.getInteger("storm.faults", 24);
  private static final long SEED = Long.getLong("storm.seed", new Random().nextLong());

  /** An unknown hand-over is asked about after a minute, and a carrier that was away is slow. */
  private static final Duration CALM = Duration.ofMinutes(6);

  @RegisterExtension
  static final FreshDatabase database = new FreshDatabase();

  @TempDir
  static Path place;

  @Test
  void leavesNothingLostNothingTwiceAndNobodyAlone() {
    LOG.atInfo().addKeyValue("faults", FAULTS).log("the storm's seed is " + SEED);
    var vertx = Vertx.vertx();
    try (var site = Site.open(vertx, database, place, SEED)) {
      weather(site);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static void weather(Site site) {
    var began = System.nanoTime();
    var canary = "CANARY" + HexFormat.of().toHexDigits(SEED);
    var neighbour = new Neighbour(site, SEED, canary);
    var reporting = CompletableFuture.runAsync(neighbour, Thread::startVirtualThread);
    var strikes = Strike.storm(SEED, FAULTS, Site.NODES);
    pass(site, strikes);
    neighbour.hasSaidAll();
    reporting.join();
    var told = neighbour.told();
    var took = Duration.ofNanos(System.nanoTime() - began);
    site.phones().everybodyAnswers();

    LOG.info("all faults are over after {}; what is left is settled now", took);
    var verdict = new Verdict(site, told);
    Awaitility.await()
        .atMost(CALM)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(verdict.findings()).isEmpty());
    assertThat(verdict.repeats()).isEmpty();
    assertThat(told).isNotEmpty();
    var logs = site.nodes().stream().map(Node::log).toList();
    assertThat(new Canaries(site.database(), canary).found(logs)).isEmpty();
    assertThat(site.phones().shown()).noneMatch(text -> text.text().contains(canary));

    var figures = Figures.of(SEED, site, strikes, told, took);
    Figures.write(figures, Path.of("target", "storm.json"));
    LOG.info("the storm is over: {}", figures.encodePrettily());
  }

  private static void pass(Site site, List<Strike> strikes) {
    var nemesis = new Nemesis(site);
    for (var strike : strikes) {
      LOG.info("strikes: {}", strike);
      nemesis.strike(strike);
    }
    nemesis.cease();
  }
}
