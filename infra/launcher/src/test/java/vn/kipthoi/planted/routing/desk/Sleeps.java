package vn.kipthoi.planted.routing.desk;

/** Wrong on purpose: it holds a thread. */
final class Sleeps {

  void rest() throws InterruptedException {
    Thread.sleep(1);
  }
}
