package vn.kipthoi.platform.entrance;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kipthoi.platform.signin.SessionEnds;
import vn.kipthoi.platform.signin.Sessions;
import vn.kipthoi.platform.signin.Viewer;
import vn.kipthoi.platform.signin.Viewers;
import vn.kipthoi.platform.signin.device.Devices;

/** Knows sessions and phones. */
record Doorkeeper(Sessions sessions, Devices devices) implements Viewers {

  @Override
  public Future<Optional<Viewer>> behind(String token) {
    return sessions.behind(token);
  }

  @Override
  public Future<Optional<Viewer>> still(String token) {
    return sessions.still(token);
  }

  @Override
  public Future<Optional<SessionEnds>> ends(String token) {
    return sessions.ends(token);
  }

  @Override
  public Future<Boolean> wipes(String deviceCredential) {
    return devices.wipes(deviceCredential);
  }

  @Override
  public String name(String token) {
    return sessions.name(token);
  }

  @Override
  public void whenEnded(Consumer<String> hearer) {
    sessions.whenEnded(hearer);
  }
}
