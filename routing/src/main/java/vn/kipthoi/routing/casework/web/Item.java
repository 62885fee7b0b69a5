package vn.kipthoi.routing.casework.web;

import java.util.Arrays;
import java.util.List;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.life.Asker;
import vn.kipthoi.routing.life.CompetentBody;
import vn.kipthoi.routing.life.Grade;
import vn.kipthoi.routing.life.Height;
import vn.kipthoi.routing.life.Measure;
import vn.kipthoi.routing.life.NonCaseReason;
import vn.kipthoi.routing.life.NonCaseReasons;
import vn.kipthoi.routing.life.PoliceBody;
import vn.kipthoi.routing.life.ReviewResult;
import vn.kipthoi.routing.life.SeparationEnd;
import vn.kipthoi.routing.life.Worded;
import vn.kipthoi.routing.owing.StandstillReason;

/** Something that may have to be said with an act. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are made by List.of and Stream.toList
enum Item {
  SEEN_AT("seenAt", Kind.MOMENT),
  SEEN_BY("seenBy", Kind.LINE),
  WHERE("where", Kind.LINE),
  SAFE("safe", Kind.YES_NO),
  RISK("risk", Kind.CHOICE, words(Grade.values())),
  FINDINGS("findings", Kind.TEXT),
  GROUNDLESS("groundless", Kind.YES_NO),
  MEASURE("measure", Kind.CHOICE, words(Measure.values())),
  UNTIL("until", Kind.MOMENT),
  REASON("reason", Kind.TEXT),
  DECISION("decision", Kind.NUMBER),
  SINCE("since", Kind.MOMENT),
  BODY("body", Kind.CHOICE, words(CompetentBody.values())),
  DOCUMENT("document", Kind.NUMBER),
  UNTIL_DAY("untilDay", Kind.DAY),
  END("end", Kind.CHOICE, words(SeparationEnd.values())),
  ENDED_AT("endedAt", Kind.MOMENT),
  SIGN("sign", Kind.TEXT),
  TOLD_AT("toldAt", Kind.MOMENT),
  POLICE("police", Kind.CHOICE, words(PoliceBody.values())),
  NUMBER("number", Kind.NUMBER),
  OFFICER("officer", Kind.LINE),
  MET_ON("metOn", Kind.DAY),
  MINUTES("minutes", Kind.NUMBER),
  RESULT("result", Kind.CHOICE, words(ReviewResult.values())),
  NON_CASE_REASON(
      "reason",
      Kind.CHOICE,
      NonCaseReasons.shipped().offered().stream().map(NonCaseReason::code).toList()),
  NOTE("note", Kind.TEXT),
  PRIORITY(
      "to", Kind.CHOICE, Arrays.stream(Priority.values()).map(Priority::name).toList()),
  LEVEL("level", Kind.CHOICE, words(Height.values())),
  CLOCK(
      "clock",
      Kind.CHOICE,
      List.of(ClockId.PLAN.word(), ClockId.APPROVAL.word(), ClockId.REVIEW.word())),
  CAUSE(
      "cause",
      Kind.CHOICE,
      Arrays.stream(StandstillReason.values()).map(StandstillReason::word).toList()),
  ASKED_BY("askedBy", Kind.CHOICE, words(Asker.values())),
  REPLY("reply", Kind.TEXT);

  /** How it is said. */
  enum Kind {
    /** At length, in somebody's own words. */
    TEXT,
    /** In one line, in somebody's own words. */
    LINE,
    /** The number of a document: letters, digits and what stands between them, with a digit. */
    NUMBER,
    MOMENT,
    DAY,
    CHOICE,
    YES_NO
  }

  private final String field;
  private final Kind kind;
  private final List<String> choices;

  Item(String field, Kind kind) {
    this(field, kind, kind == Kind.YES_NO ? List.of("yes", "no") : List.of());
  }

  Item(String field, Kind kind, List<String> choices) {
    this.field = field;
    this.kind = kind;
    this.choices = choices;
  }

  /** Its name in JSON and in forms. */
  String field() {
    return field;
  }

  Kind kind() {
    return kind;
  }

  /** What may be said, when it is one of several. */
  List<String> choices() {
    return choices;
  }

  private static List<String> words(Worded... choices) {
    return Arrays.stream(choices).map(Worded::word).toList();
  }
}
