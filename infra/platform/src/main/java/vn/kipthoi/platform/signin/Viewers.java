package vn.kipthoi.platform.signin;

import io.vertx.core.Future;
import java.util.Optional;

/** Tells who stands behind the token of a request. */
@FunctionalInterface
public interface Viewers {

  /** Nobody, when the session ended, ran out, or never was. A failure means "unknown": deny. */
  Future<Optional<Viewer>> behind(String token);
}
