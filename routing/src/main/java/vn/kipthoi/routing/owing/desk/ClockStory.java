package vn.kipthoi.routing.owing.desk;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.desk.Happening.OfSubject;
import vn.kipthoi.routing.owing.Correction;
import vn.kipthoi.routing.owing.Ending;
import vn.kipthoi.routing.owing.Kept;

/** What clocks write on the timeline of a case. That one begins to run is told by what began it. */
public final class ClockStory {

  public static final OfSubject MET = new OfSubject("clock-met");
  public static final OfSubject DONE_AFTER_ALL = new OfSubject("clock-done-after-all");
  public static final OfSubject MOVED = new OfSubject("clock-moved");
  public static final OfSubject DROPPED = new OfSubject("clock-dropped");
  public static final OfSubject MISSED = Happening.CLOCK_MISSED;
  public static final OfSubject WARNED = new OfSubject("clock-warned");
  public static final OfSubject PAUSED = new OfSubject("clock-paused");
  public static final OfSubject RESUMED = new OfSubject("clock-resumed");

  private ClockStory() {}

  static Optional<Happening> of(Correction correction, Instant now) {
    return switch (correction) {
      case Correction.Start ignored -> Optional.empty();
      case Correction.Move(var kept, var owed) ->
        Optional.of(new Happening(
            now,
            MOVED,
            detail(kept)
                .put("was", kept.reckonedAt().toString())
                .put("dueAt", owed.dueAt().toString())));
      case Correction.Settle(var kept, var done) -> Optional.of(settled(kept, done, now));
      case Correction.Drop(var kept, var at, var why) ->
        Optional.of(new Happening(
            now,
            DROPPED,
            detail(kept).put("why", why.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
    };
  }

  private static Happening settled(Kept kept, Ending.Done done, Instant now) {
    var detail = detail(kept)
        .put("doneAt", done.at().toString())
        .put("dueAt", kept.reckonedAt().toString())
        .put("reportedLate", done.reportedLate());
    return new Happening(now, kept.state() == Kept.State.OPEN ? MET : DONE_AFTER_ALL, detail);
  }

  private static JsonObject detail(Kept kept) {
    return new JsonObject().put("clock", kept.clock().word());
  }
}
