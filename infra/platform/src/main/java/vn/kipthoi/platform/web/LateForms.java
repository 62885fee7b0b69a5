package vn.kipthoi.platform.web;

import io.vertx.core.Future;
import java.util.UUID;

/** Where forms wait that came after their session had run out. */
public interface LateForms {

  /** Nothing is kept. */
  LateForms NONE = new LateForms() {};

  /** Keeps it for whoever the session belonged to; false when that is not known any more. */
  default Future<Boolean> keepOf(String endedToken, LateForm form) {
    return Future.succeededFuture(false);
  }

  /** Keeps it for this account. */
  default Future<Boolean> keepFor(UUID account, LateForm form) {
    return Future.succeededFuture(false);
  }

  /** It was sent again and came through. */
  default void sent(UUID account, UUID form) {}
}
