package vn.kipthoi.intake.place;

import static java.util.stream.Collectors.toCollection;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Measures how long the finder takes over every description in every way of saying it. */
final class PlaceFinderSpeed {

  private static final int ROUNDS = 3;

  /** Time on the processor, so that whatever else the machine does is not counted. */
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private PlaceFinderSpeed() {}

  public static void main(String[] arguments) {
    var began = THREAD.getCurrentThreadCpuTime();
    var communes = WholeCountry.FINDER.find("xã").candidates().size()
        + WholeCountry.DIRECTORY.communes().size();
    System.out.printf(
        "read and indexed %,d communes in %,d ms%n",
        communes, (THREAD.getCurrentThreadCpuTime() - began) / 1_000_000);
    var said = everything();
    for (var round = 1; round <= ROUNDS; round++) {
      report(round, said);
    }
  }

  private static List<String> everything() {
    var descriptions = new Descriptions();
    var said = Stream.concat(
            descriptions.ofFormerCommunes().stream(), descriptions.ofCurrentCommunes().stream())
        .flatMap(text -> Stream.of(WayOfSaying.values()).map(way -> way.say(text)))
        .flatMap(text -> Stream.of(text, text.split(",")[0]))
        .collect(toCollection(ArrayList::new));
    Collections.shuffle(said, new Random(1));
    return said;
  }

  private static void report(int round, List<String> said) {
    var took = new long[said.size()];
    var candidates = 0L;
    for (var i = 0; i < said.size(); i++) {
      var began = THREAD.getCurrentThreadCpuTime();
      candidates += WholeCountry.FINDER.find(said.get(i)).candidates().size();
      took[i] = THREAD.getCurrentThreadCpuTime() - began;
    }
    Arrays.sort(took);
    System.out.printf(
        "round %d: %,d places, %,d candidates, p50 %,d us, p99 %,d us, p99.9 %,d us, max %,d us%n",
        round,
        took.length,
        candidates,
        at(took, 0.5),
        at(took, 0.99),
        at(took, 0.999),
        at(took, 1));
  }

  private static long at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1_000;
  }
}
