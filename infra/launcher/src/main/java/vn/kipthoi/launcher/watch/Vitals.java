package vn.kipthoi.launcher.watch;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What has to be right for a node to say that it is well: that nothing waits longer than it may. A
 * sign that cannot be looked at is a bad one.
 */
public record Vitals(List<Sign> signs) {

  private static final long PATIENCE_SECONDS = 3;

  public Vitals {
    signs = List.copyOf(signs);
  }

  /**
   * @param name as the log calls it
   * @param seconds since when the oldest of its kind waits
   * @param most how long it may
   */
  public record Sign(String name, Supplier<Future<Double>> seconds, double most) {

    private Future<Optional<String>> bad() {
      return seconds
          .get()
          .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .map(waited -> waited > most ? Optional.of(name) : Optional.<String>empty())
          .otherwise(Optional.of(name));
    }
  }

  /** The names of the signs that are bad; none when the node is well. */
  Future<List<String>> bad() {
    return Future.all(signs.stream().map(Sign::bad).toList())
        .map(all ->
            all.<Optional<String>>list().stream().flatMap(Optional::stream).toList());
  }
}
