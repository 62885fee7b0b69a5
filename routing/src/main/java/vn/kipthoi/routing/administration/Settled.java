package vn.kipthoi.routing.administration;

import io.vertx.core.Future;
import java.util.List;

/** What came of a change that somebody asked for. */
public sealed interface Settled<T> {

  /** It is done and journaled. */
  record Done<T>(T value) implements Settled<T> {}

  /** Nothing was changed: this is wrong with it, all of it. */
  record Faulty<T>(List<Fault> faults) implements Settled<T> {

    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** Nothing was changed: somebody else changed it since it was read. */
  record Stale<T>(int edit) implements Settled<T> {}

  /** There is nothing of this name, or it is not theirs to know. */
  record NotThere<T>() implements Settled<T> {}

  static <T> Settled<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Future<Settled<T>> faulty(List<Fault> faults) {
    return Future.succeededFuture(new Faulty<>(faults));
  }

  static <T> Future<Settled<T>> faulty(String field, Fault.What what) {
    return faulty(List.of(new Fault(field, what)));
  }

  static <T> Future<Settled<T>> stale(int edit) {
    return Future.succeededFuture(new Stale<>(edit));
  }

  static <T> Future<Settled<T>> notThere() {
    return Future.succeededFuture(new NotThere<>());
  }
}
