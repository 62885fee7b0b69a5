package vn.kipthoi.smsc;

/** Where a carrier brings its texts. Called on the carrier's own threads. */
@FunctionalInterface
public interface Phones {

  /** A whole text has arrived; a long one has been put together. */
  void show(ShortMessage message);
}
