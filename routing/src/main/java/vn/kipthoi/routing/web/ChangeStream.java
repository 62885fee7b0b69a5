package vn.kipthoi.routing.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.kipthoi.platform.web.EventStream;

/**
 * One open screen that follows what changes. It is told how things stand when it opens, so that
 * whoever comes back after a dropped line sees what was missed, and again whenever that is
 * different. A burst of changes counts as one; while it is being read no second reading begins, for
 * the later of two readings need not be the newer one.
 */
public final class ChangeStream {

  private final Vertx vertx;
  private final EventStream stream;
  private final Told told;
  private final Context home;
  private final Runnable listener = this::changed;
  private String sent = "";
  private boolean waiting;
  private boolean reading;

  public ChangeStream(Vertx vertx, EventStream stream, Told told) {
    this.vertx = vertx;
    this.stream = stream;
    this.told = told;
    this.home = vertx.getOrCreateContext();
  }

  /**
   * What such a screen is told.
   *
   * @param event the name of its events
   * @param burst for how long changes are gathered
   * @param state reads how things stand, in the viewer's scope
   * @param id the id of an event, of the state that it tells
   */
  public record Told(
      String event, Duration burst, Supplier<Future<String>> state, Function<String, String> id) {}

  public void begin(Changes changes) {
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
      var unused = vertx.setTimer(told.burst().toMillis(), later -> look());
    }
  }

  private void look() {
    waiting = false;
    if (reading) {
      soon();
      return;
    }
    reading = true;
    told.state().get().onComplete(read -> {
      reading = false;
      if (read.succeeded()) {
        tell(read.result());
      }
    });
  }

  private void tell(String state) {
    if (!state.equals(sent)) {
      sent = state;
      var unused = stream.send(told.event(), told.id().apply(state), state);
    }
  }
}
