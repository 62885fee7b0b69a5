package vn.kipthoi.smsc;

/** How a carrier is minded: it may deal with each text differently. Called on many threads. */
@FunctionalInterface
public interface Temper {

  Conduct towards(Segment segment);

  static Temper always(Conduct conduct) {
    return segment -> conduct;
  }
}
