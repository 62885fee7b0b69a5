package vn.kipthoi.intake;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What operators are typing at the moment, for whoever hands the desk over; never a word of it. */
public interface DeskDrafts {

  /** A draft that names danger and that nobody has touched for a while. */
  record Left(UUID draft, UUID owner, Instant untouchedSince) {}

  /** @param open how many drafts there are, those left behind included */
  record Now(int open, List<Left> left) {
    public Now {
      left = List.copyOf(left);
    }
  }

  Future<Now> now();
}
