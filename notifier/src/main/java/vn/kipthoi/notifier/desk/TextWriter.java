package vn.kipthoi.notifier.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

/** Words one alert for a basic phone, in one segment. */
public final class TextWriter {

  private static final Messages<TextWords> WORDS = Messages.load(TextWords.class);

  private static final Set<ClockId> OF_DATA = EnumSet.of(ClockId.DATA_BREACH, ClockId.DATA_REQUEST);

  private final Supplier<Directory> directory;
  private final TextWords words;
  private final CaseTexts caseTexts;

  /** @param directory the units as they stand when a text is written */
  public TextWriter(Supplier<Directory> directory, Language language) {
    this.directory = directory;
    this.words = WORDS.in(language);
    this.caseTexts = CaseTexts.in(language);
  }

  /** The text; what can be spared is left out where the name of the place leaves no room for it. */
  public String write(Alert alert, Instant now) {
    if (alert.below() instanceof Below.TimePasses) {
      return reminder(alert, now);
    }
    if (alert.isNews()) {
      return news(alert.callOut());
    }
    var below = below(alert.below());
    return Stream.of(
            worded(alert, now, below, words.how()),
            worded(alert, now, below, words.howInShort()),
            worded(alert, now, "", words.howInShort()))
        .map(GsmText::of)
        .filter(text -> text.length() <= GsmText.LONGEST)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the alert does not fit one text"));
  }

  /** What a locked screen may show of any alert. */
  public String notification() {
    return words.notification();
  }

  private String reminder(Alert alert, Instant now) {
    var callOut = alert.callOut();
    var text = GsmText.of(words.reminder(
        callOut.caseNumber().text(),
        urgency(callOut.priority()),
        place(callOut),
        WorkNames.say(words, callOut.deadline().clock()),
        LocalTimes.say(callOut.dueAt(), now)));
    if (text.length() > GsmText.LONGEST) {
      throw new IllegalStateException("the reminder does not fit one text");
    }
    return text;
  }

  private String news(CallOut told) {
    var text = GsmText.of(caseTexts.news(
        told.deadline().clock(),
        told.caseNumber().text(),
        urgency(told.priority()),
        name(told.commune())));
    if (text.length() > GsmText.LONGEST) {
      throw new IllegalStateException("the news does not fit one text");
    }
    return text;
  }

  private String worded(Alert alert, Instant now, String below, String how) {
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

  private String urgency(Priority priority) {
    return switch (priority) {
      case P1 -> words.p1();
      case P2 -> words.p2();
      case P3 -> words.p3();
      case P4 -> words.p4();
    };
  }

  /** A duty about personal data is a unit's own; it happened nowhere. */
  private String place(CallOut callOut) {
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

  private String below(Below below) {
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
