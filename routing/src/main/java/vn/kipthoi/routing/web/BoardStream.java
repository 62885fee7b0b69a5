package vn.kipthoi.routing.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import vn.kipthoi.platform.web.EventStream;

/**
 * One open screen of deadlines. It gets the whole list when it opens and whenever the list has
 * become another one; a burst of changes counts as one.
 */
final class BoardStream {

  private static final Duration BURST = Duration.ofMillis(250);

  private final Vertx vertx;
  private final EventStream stream;
  private final Supplier<Future<String>> list;
  private final Context home;
  private final Runnable listener = this::changed;
  private String shown = "";
  private int sent;
  private boolean looking;

  /** @param list reads the open deadlines in the viewer's scope */
  BoardStream(Vertx vertx, EventStream stream, Supplier<Future<String>> list) {
    this.vertx = vertx;
    this.stream = stream;
    this.list = list;
    this.home = vertx.getOrCreateContext();
  }

  void begin(Changes changes) {
    changes.add(listener);
    stream.whenClosed(() -> changes.remove(listener));
    look();
  }

  private void changed() {
    home.runOnContext(here -> {
      if (!looking) {
        looking = true;
        var unused = vertx.setTimer(BURST.toMillis(), later -> look());
      }
    });
  }

  private void look() {
    looking = false;
    list.get().onComplete(read -> {
      if (read.succeeded() && !read.result().equals(shown)) {
        shown = read.result();
        sent++;
        var unused = stream.send("deadlines", Integer.toString(sent), shown);
      }
    });
  }
}
