package vn.kipthoi.launcher;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started and must be stopped, the last first. A step that fails is noted and does
 * not keep the others from being taken. Several parts start at the same time, so it may be added to
 * from any thread.
 */
final class Undo {

  private static final Logger LOG = LoggerFactory.getLogger(Undo.class);

  /** One thing to be stopped. */
  @FunctionalInterface
  interface Step {
    void take() throws Exception;
  }

  private record Named(String what, Step step) {}

  private final Deque<Named> steps = new ConcurrentLinkedDeque<>();
  private volatile boolean stopping;

  /** What is started while the rest is already being stopped, is stopped at once. */
  void later(String what, Step step) {
    steps.push(new Named(what, step));
    if (stopping) {
      now();
    }
  }

  /** Whether it has begun; what fails from then on, fails because of it. */
  boolean begun() {
    return stopping;
  }

  /** Takes every step; a second call finds none. */
  void now() {
    stopping = true;
    for (var next = steps.poll(); next != null; next = steps.poll()) {
      take(next);
    }
  }

  private static void take(Named part) {
    try {
      part.step().take();
    } catch (Exception e) {
      LOG.atWarn().setCause(e).addKeyValue("part", part.what()).log("a part did not stop cleanly");
    }
  }
}
