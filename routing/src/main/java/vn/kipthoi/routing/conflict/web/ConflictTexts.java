package vn.kipthoi.routing.conflict.web;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.platform.web.TimelineEntry.Tone;
import vn.kipthoi.routing.conflict.Exclusion.Reason;
import vn.kipthoi.routing.conflict.desk.DenyList;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.web.Telling;

/** The deny-list in words. */
final class ConflictTexts {

  private static final Messages<ConflictWords> WORDS = Messages.load(ConflictWords.class);

  private ConflictTexts() {}

  static ConflictWords in(Language language) {
    return WORDS.in(language);
  }

  static String reason(ConflictWords words, Reason reason) {
    return switch (reason) {
      case SUSPECT -> words.suspect();
      case KIN_OF_SUSPECT -> words.kinOfSuspect();
      case KIN_OF_CHILD -> words.kinOfChild();
      case NAMED -> words.named();
      case OTHER -> words.other();
    };
  }

  static Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var words = in(telling.language());
    var detail = happening.detail();
    return switch (happening.kind().word()) {
      case DenyList.KEPT_FROM -> {
        var reason = Reason.ofWord(detail.getString("reason")).orElse(Reason.OTHER);
        yield entry(
            happening,
            words.keptFrom(whom(telling, detail), reason(words, reason)),
            detail.getString("role", "").isEmpty()
                ? words.keptFromTheStartMeans()
                : words.keptFromMeans());
      }
      case DenyList.ASKED_BACK ->
        entry(happening, words.askedBack(whom(telling, detail)), words.askedBackMeans());
      case DenyList.SEEN_AGAIN -> entry(happening, words.seenAgain(whom(telling, detail)), "");
      default -> Optional.empty();
    };
  }

  private static String whom(Telling telling, JsonObject detail) {
    return detail.containsKey("unit")
        ? in(telling.language()).allOf(telling.unit(detail, "unit"))
        : telling.person(detail);
  }

  private static Optional<TimelineEntry> entry(Happening happening, String what, String detail) {
    return Optional.of(new TimelineEntry(happening.at(), what, detail, Tone.PLAIN));
  }
}
