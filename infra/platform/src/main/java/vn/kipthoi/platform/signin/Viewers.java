package vn.kipthoi.platform.signin;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells who stands behind the token of a request. */
@FunctionalInterface
public interface Viewers {

  /** Nobody, when the session ended, ran out, or never was. A failure means "unknown": deny. */
  Future<Optional<Viewer>> behind(String token);

  /** The same, asked by an open stream: looking on is not using, and does not prolong a session. */
  default Future<Optional<Viewer>> still(String token) {
    return behind(token);
  }

  /**
   * Whom this node saw behind the token shortly before sessions could not be read any more. Only for
   * ways that show nothing of a child: a revocation is not heard meanwhile.
   */
  default Optional<Viewer> inOutage(String token) {
    return Optional.empty();
  }

  /** When the session ends; asking does not prolong it. */
  default Future<Optional<SessionEnds>> ends(String token) {
    return Future.succeededFuture(Optional.empty());
  }

  /** Whether the phone with this credential was taken out of use and has to forget everything. */
  default Future<Boolean> wipes(String deviceCredential) {
    return Future.succeededFuture(false);
  }

  /** What the session is called among nodes; it opens nothing. */
  default String name(String token) {
    return token;
  }

  /** Hears the name of each session that somebody ended, on whichever node. */
  default void whenEnded(Consumer<String> hearer) {}
}
