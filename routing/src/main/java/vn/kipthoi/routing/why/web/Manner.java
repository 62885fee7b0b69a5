package vn.kipthoi.routing.why.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.Spoken;
import vn.kipthoi.routing.desk.Deadline;
import vn.kipthoi.routing.desk.Reach;
import vn.kipthoi.routing.web.Names;
import vn.kipthoi.routing.why.Passage;

/**
 * What explanations are told with.
 *
 * @param people the names of those who answered
 */
record Manner(Names names, Language language, Instant now, Map<UUID, String> people) {

  private static final Messages<WhyWords> WORDS = Messages.load(WhyWords.class);

  WhyWords words() {
    return WORDS.in(language);
  }

  String moment(Instant at) {
    return new Spoken(language).moment(now, at);
  }

  String person(UUID person) {
    return people.getOrDefault(person, words().somebody());
  }

  /** What a clock asks for. */
  String work(String clock) {
    return names.clock(clock);
  }

  String asked(Deadline deadline) {
    return names.asked(deadline.rung(), deadline.unit());
  }

  String asked(Reach reach) {
    return names.asked(reach.step().rung(), reach.unit());
  }

  String skipped(Passage.Skipped skipped) {
    return words()
        .skippedRung(
            names.asked(skipped.post().rung(), skipped.post().unit()), because(skipped.why()));
  }

  /** Whatever else may be kept as a reason is told as the plainest one. */
  String because(String why) {
    return switch (why) {
      case "unreachable" -> words().skippedUnreachable();
      case "conflict" -> words().skippedConflict();
      default -> words().skippedEmpty();
    };
  }
}
