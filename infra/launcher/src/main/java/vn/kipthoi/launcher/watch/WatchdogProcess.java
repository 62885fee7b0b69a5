package vn.kipthoi.launcher.watch;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A watchdog on its own: {@code java -jar kipthoi.jar watchdog}, best on another machine, with
 * another power line and another carrier. Told of a second watchdog, it says to it that it is well, as
 * a node does, so that the two watch each other.
 */
public final class WatchdogProcess {

  /** What the command is called. */
  public static final String NAME = "watchdog";

  private final Vertx vertx;
  private final Heart heart;

  private WatchdogProcess(Vertx vertx, Heart heart) {
    this.vertx = vertx;
    this.heart = heart;
  }

  /**
   * Begins to listen; done when it does.
   *
   * @throws vn.kipthoi.platform.settings.InvalidSettings naming every mistake
   */
  public static Future<WatchdogProcess> start(Map<String, String> given, InstantSource clock) {
    var settings = WatchdogSettings.read(given);
    var vertx = Vertx.vertx();
    var name = "watchdog " + settings.host() + ":" + settings.port();
    var heart = new Heart(vertx, clock, name, settings.itself(), new Vitals(List.of()));
    return vertx
        .deployVerticle(new Watchdog(vertx, clock, settings))
        .onSuccess(listening -> heart.start())
        .onFailure(failure -> vertx.close())
        .map(listening -> new WatchdogProcess(vertx, heart));
  }

  public Future<Void> stop() {
    return heart.stop().eventually(vertx::close);
  }
}
