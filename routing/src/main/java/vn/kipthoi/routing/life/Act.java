package vn.kipthoi.routing.life;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import vn.kipthoi.platform.privacy.Personal;

/**
 * Something that somebody does to a case. It is judged by how the case stands and by whose part it
 * is, without clock or database; what it leads to is written down by whoever asked.
 */
public sealed interface Act
    permits Verification, Protection, Planning, Conclusion, Weighing, Moving, Standstill {

  /** A past participle in kebab-case: {@code plan-approved}. */
  String word();

  /** Whose part it is; one of these is enough. */
  Set<Part> parts();

  /** What may be told of it anywhere: codes, numbers of documents and instants. */
  default JsonObject codes() {
    return new JsonObject();
  }

  /** What was said of it in somebody's own words, which may be about people; kept sealed. */
  default Map<String, Personal<String>> words() {
    return Map.of();
  }

  /** What comes of it. Whose part it is has been looked at before. */
  Verdict on(Standing standing, Doer doer, Instant now);

  /** What comes of it, for whoever wants to do it. */
  default Verdict by(Doer doer, Standing standing, Instant now) {
    return doer.parts(standing).stream().anyMatch(parts()::contains)
        ? on(standing, doer, now)
        : Verdict.refused(Refusal.NOT_YOUR_PART);
  }
}
