package vn.kipthoi.launcher.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who was heard when, and what is to be said of it. A node is known when it was named beforehand, or
 * from its first beat, until it says that it leaves; one that falls silent is reported until it is
 * back, again and again. Not for several threads.
 */
final class Vigil {

  /** Six beats. Long enough for a restart, short against the shortest deadline (5 minutes). */
  static final Duration SILENCE = Duration.ofSeconds(60);

  static final Duration SAID_AGAIN_AFTER = Duration.ofMinutes(15);

  /** A beat that is further from the watchdog's clock was not made just now. */
  static final Duration LONGEST_WAY = Duration.ofMinutes(5);

  private final Map<String, Watched> nodes = new TreeMap<>();
  private Instant nobodySince;
  private Optional<Instant> nobodySaidAt = Optional.empty();

  Vigil(Collection<String> expected, Instant began) {
    this.nobodySince = began;
    expected.forEach(node -> nodes.put(node, new Watched(began, Instant.MIN, Optional.empty())));
  }

  /**
   * @param heardAt by the watchdog's clock
   * @param beatAt by the node's, of the last beat
   * @param reported since when it has been reported as silent
   */
  private record Watched(Instant heardAt, Instant beatAt, Optional<Reported> reported) {

    boolean silent(Instant now) {
      return !now.isBefore(heardAt.plus(SILENCE));
    }

    Watched said(Instant now) {
      var since = reported.map(Reported::since).orElse(heardAt);
      return new Watched(heardAt, beatAt, Optional.of(new Reported(since, now)));
    }

    Watched back() {
      return new Watched(heardAt, beatAt, Optional.empty());
    }
  }

  private record Reported(Instant since, Instant saidAt) {

    boolean lately(Instant now) {
      return now.isBefore(saidAt.plus(SAID_AGAIN_AFTER));
    }
  }

  /** Takes a beat; answers whether it was made now, and is no copy of an earlier one. */
  boolean hear(Beat beat, Instant now) {
    var known = Optional.ofNullable(nodes.get(beat.node()));
    var fresh = Duration.between(beat.at(), now).abs().compareTo(LONGEST_WAY) <= 0
        && known.map(watched -> beat.at().isAfter(watched.beatAt())).orElse(true);
    if (fresh && beat.leaving()) {
      leave(beat.node(), now);
    } else if (fresh) {
      nodes.put(beat.node(), new Watched(now, beat.at(), known.flatMap(Watched::reported)));
    }
    return fresh;
  }

  /** Whoever stops the last node on purpose has a minute to start another. */
  private void leave(String node, Instant now) {
    nodes.remove(node);
    if (nodes.isEmpty()) {
      nobodySince = now;
      nobodySaidAt = Optional.empty();
    }
  }

  /** What is to be said now; each is said once, and a silence that lasts again. */
  List<Notice> look(Instant now) {
    var notices = new ArrayList<Notice>();
    nodes.replaceAll((node, watched) -> look(node, watched, now, notices));
    if (nodes.isEmpty()) {
      nobody(now).ifPresent(notices::add);
    }
    return List.copyOf(notices);
  }

  /** Whether every node that ought to be heard is, and there is one. */
  boolean allWell(Instant now) {
    return !nodes.isEmpty() && nodes.values().stream().noneMatch(watched -> watched.silent(now));
  }

  private static Watched look(String node, Watched watched, Instant now, List<Notice> notices) {
    if (!watched.silent(now)) {
      watched.reported().ifPresent(was -> notices.add(new Notice.Back(node, was.since())));
      return watched.back();
    }
    if (watched.reported().filter(was -> was.lately(now)).isPresent()) {
      return watched;
    }
    notices.add(new Notice.Silent(node, watched.heardAt()));
    return watched.said(now);
  }

  private Optional<Notice> nobody(Instant now) {
    var tooEarly = now.isBefore(nobodySince.plus(SILENCE));
    var saidLately =
        nobodySaidAt.filter(said -> now.isBefore(said.plus(SAID_AGAIN_AFTER))).isPresent();
    if (tooEarly || saidLately) {
      return Optional.empty();
    }
    nobodySaidAt = Optional.of(now);
    return Optional.of(new Notice.NobodyThere(nobodySince));
  }
}
