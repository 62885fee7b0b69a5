package vn.kipthoi.notifier.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.notifier.Alert;
import vn.kipthoi.notifier.Below;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.CallOut;
import vn.kipthoi.routing.ClockId;
import vn.kipthoi.routing.Rung;

/** What an alert says, before it is cut to what carries it. */
final class Phrases {

  private static final Messages<TextWords> PLAIN = Messages.load(TextWords.class);
  private static final Messages<TextWords> MARKED = Messages.load(TextWords.class, "marked");
  private static final Set<ClockId> OF_DATA = EnumSet.of(ClockId.DATA_BREACH, ClockId.DATA_REQUEST);

  private final Supplier<Directory> directory;
  private final TextWords words;
  private final CaseTexts caseTexts;

  private Phrases(Supplier<Directory> directory, TextWords words, CaseTexts caseTexts) {
    this.directory = directory;
    this.words = words;
    this.caseTexts = caseTexts;
  }

  /** In the short words of a text. */
  static Phrases plain(Supplier<Directory> directory, Language language) {
    return new Phrases(directory, PLAIN.in(language), CaseTexts.in(language));
  }

  /** With the marks of Vietnamese, for whatever shows or speaks them. */
  static Phrases marked(Supplier<Directory> directory, Language language) {
    return new Phrases(directory, MARKED.in(language), CaseTexts.markedIn(language));
  }

  TextWords words() {
    return words;
  }

  String reminder(Alert alert, Instant now) {
    var callOut = alert.callOut();
    return words.reminder(
        callOut.caseNumber().text(),
        urgency(callOut.priority()),
        place(callOut),
        WorkNames.say(words, callOut.deadline().clock()),
        LocalTimes.say(callOut.dueAt(), now));
  }

  String news(CallOut told) {
    return caseTexts.news(
        told.deadline().clock(),
        told.caseNumber().text(),
        urgency(told.priority()),
        name(told.commune()));
  }

  /**
   * It asks for an answer.
   *
   * @param below what happened on the rung below, or empty
   * @param how how to answer
   */
  String asking(Alert alert, Instant now, String below, String how) {
    var callOut = alert.callOut();
    var asking = new CaseTexts.Asking(
        callOut.caseNumber().text(),
        urgency(callOut.priority()),
        place(callOut),
        desk(callOut.commune()),
        below,
        LocalTimes.say(callOut.dueAt(), now),
        how);
    return caseTexts.asking(callOut.deadline().clock(), asking).orElseGet(() -> alert(asking));
  }

  private String alert(CaseTexts.Asking asking) {
    return words.alert(
        asking.code(),
        asking.urgency(),
        asking.place(),
        asking.below(),
        asking.due(),
        asking.how());
  }

  String urgency(Priority priority) {
    return switch (priority) {
      case P1 -> words.p1();
      case P2 -> words.p2();
      case P3 -> words.p3();
      case P4 -> words.p4();
    };
  }

  /** A duty about personal data is a unit's own; it happened nowhere. */
  String place(CallOut callOut) {
    var clock = ClockId.ofWord(callOut.deadline().clock());
    return clock.filter(OF_DATA::contains).isPresent()
        ? name(callOut.commune())
        : place(callOut.commune());
  }

  private String place(UnitCode unit) {
    return switch (unit.level()) {
      case NATION -> words.placeUnknown();
      case COMMUNE -> name(unit);
      case AREA, DISTRICT, PROVINCE -> words.communeUnknown(name(unit));
    };
  }

  private String desk(UnitCode unit) {
    return unit.equals(UnitCode.NATION) ? words.hotline() : name(unit);
  }

  /** A code that the directory does not know is still better than silence. */
  private String name(UnitCode unit) {
    return directory.get().find(unit).map(AdministrativeUnit::fullName).orElse(unit.text());
  }

  String below(Below below) {
    return switch (below) {
      case Below.FirstToKnow() -> "";
      case Below.NobodyToAsk() -> words.nobodyToAsk() + " ";
      case Below.NotAccepted(var rung) -> words.notAccepted(atTheStart(rung(rung))) + " ";
      case Below.NotReached(var rung) -> words.notReached(rung(rung)) + " ";
      case Below.NotDone(var work) -> words.notDone(work(work)) + " ";
      case Below.TimePasses ignored -> "";
      case Below.News() -> "";
    };
  }

  private String work(String clock) {
    return caseTexts.work(clock).orElseGet(() -> WorkNames.say(words, clock));
  }

  private String rung(Rung rung) {
    return RungNames.say(words, rung);
  }

  private static String atTheStart(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
