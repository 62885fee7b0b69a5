package vn.kipthoi.routing.links.web;

import java.util.Optional;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.platform.web.TimelineEntry;
import vn.kipthoi.routing.desk.Happening;
import vn.kipthoi.routing.life.Worded;
import vn.kipthoi.routing.links.LinkKind;
import vn.kipthoi.routing.links.desk.RepeatedReports;
import vn.kipthoi.routing.merge.MergeRefusal;
import vn.kipthoi.routing.web.Telling;

/** Kinds, refusals and happenings in words. */
final class AlikeNames {

  private AlikeNames() {}

  static String of(LinkKind kind, AlikeWords words) {
    return switch (kind) {
      case SIBLING -> words.sibling();
      case HOUSEHOLD -> words.household();
      case SUSPECT -> words.suspect();
      case EVENT -> words.event();
      case SEE_ALSO -> words.seeAlso();
      case NOT_THE_SAME -> words.notTheSame();
    };
  }

  static String of(MergeRefusal why, AlikeWords words) {
    return switch (why) {
      case ITSELF -> words.itself();
      case WENT_ELSEWHERE -> words.wentElsewhere();
      case ENDED -> words.ended();
      case SURVIVOR_WENT_ON -> words.survivorWentOn();
      case SURVIVOR_ENDED -> words.survivorEnded();
      case RESTRICTED_GOES_ON -> words.restrictedGoesOn();
      case NOT_MERGED -> words.notMerged();
      case LATER_MERGE_FIRST -> words.laterMergeFirst();
    };
  }

  static Optional<TimelineEntry> tell(Happening happening, Telling telling) {
    var words = AlikeDesk.WORDS.in(telling.language());
    var detail = happening.detail();
    return switch (happening.kind().word()) {
      case "took-in" -> entry(happening, words.tookIn(detail.getString("from")));
      case "let-go" -> entry(happening, words.letGo(detail.getString("from")));
      case "linked" -> entry(happening, words.linked(kind(happening, words)));
      case "unlinked" -> entry(happening, words.unlinked(kind(happening, words)));
      case RepeatedReports.REOPENED ->
        entry(happening, words.reopenedByRepeats(), becomes(happening, telling, words));
      case RepeatedReports.RAISED ->
        entry(happening, words.raisedByRepeats(), becomes(happening, telling, words));
      default -> Optional.empty();
    };
  }

  private static String becomes(Happening happening, Telling telling, AlikeWords words) {
    var names = telling.names();
    var was = Priority.valueOf(happening.detail().getString("was"));
    var becomes = Priority.valueOf(happening.detail().getString("becomes"));
    return was == becomes ? "" : words.priorityNow(names.priority(was), names.priority(becomes));
  }

  private static String kind(Happening happening, AlikeWords words) {
    var word = happening.detail().getString("kind");
    return Worded.of(LinkKind.class, word).map(kind -> of(kind, words)).orElse(word);
  }

  private static Optional<TimelineEntry> entry(Happening happening, String what) {
    return entry(happening, what, "");
  }

  private static Optional<TimelineEntry> entry(Happening happening, String what, String detail) {
    return Optional.of(new TimelineEntry(happening.at(), what, detail, TimelineEntry.Tone.PLAIN));
  }
}
