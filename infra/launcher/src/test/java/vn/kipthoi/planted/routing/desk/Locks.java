package vn.kipthoi.planted.routing.desk;

/** Wrong on purpose: whoever calls it may wait for ever. */
final class Locks {

  synchronized int one() {
    return 1;
  }
}
