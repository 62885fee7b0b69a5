package vn.kipthoi.routing.board.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import vn.kipthoi.platform.web.EventStream;
import vn.kipthoi.routing.web.Changes;

/**
 * One open board. It is told how the board stands when it opens, so that whoever comes back after a
 * dropped line sees whether something was missed, and again whenever that is different. A burst of
 * changes counts as one, and while the board is being read no second reading begins.
 */
final class Pulse {

  private static final Duration BURST = Duration.ofMillis(700);

  private final Vertx vertx;
  private final EventStream stream;
  private final Supplier<Future<String>> state;
  private final Context home;
  private final Runnable listener = this::changed;
  private String sent = "";
  private boolean waiting;
  private boolean reading;

  /** @param state what tells one state of the board from another */
  Pulse(Vertx vertx, EventStream stream, Supplier<Future<String>> state) {
    this.vertx = vertx;
    this.stream = stream;
    this.state = state;
    this.home = vertx.getOrCreateContext();
  }

  void begin(Changes changes) {
    changes.add(listener);
    stream.whenClosed(() -> changes.remove(listener));
    look();
  }

  private void changed() {
    home.runOnContext(here -> soon());
  }

  private void soon() {
    if (!waiting && stream.isOpen()) {
      waiting = true;
      var unused = vertx.setTimer(BURST.toMillis(), later -> look());
    }
  }

  private void look() {
    waiting = false;
    if (reading) {
      soon();
      return;
    }
    reading = true;
    state.get().onComplete(read -> {
      reading = false;
      if (read.succeeded() && !read.result().equals(sent)) {
        sent = read.result();
        var unused = stream.send("board", sent, sent);
      }
    });
  }
}
