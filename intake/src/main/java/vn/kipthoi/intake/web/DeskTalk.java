package vn.kipthoi.intake.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.intake.CallOutAhead.Ahead;
import vn.kipthoi.intake.CallOutAhead.OnDuty;
import vn.kipthoi.intake.FollowedCases.Followed;
import vn.kipthoi.intake.Locality;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.Progress;
import vn.kipthoi.intake.Report;
import vn.kipthoi.intake.desk.Whereabouts;
import vn.kipthoi.intake.store.Entry;
import vn.kipthoi.platform.privacy.Purpose;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Spoken;

/** Puts reports into an operator's words. */
final class DeskTalk {

  private final DeskWords words;
  private final Language language;
  private final Whereabouts whereabouts;

  DeskTalk(DeskWords words, Language language, Whereabouts whereabouts) {
    this.words = words;
    this.language = language;
    this.whereabouts = whereabouts;
  }

  PreviewPanel preview(Report report) {
    var urgency = report.urgency();
    var why = urgency.why().revealFor(Purpose.SHOWING_TO_THE_CASE_TEAM);
    var sentence = language == Language.VI ? why.vietnamese() : why.english();
    var notes = new ArrayList<String>();
    if (report.conflict()) {
      notes.add(words.conflictDesk());
    }
    if (urgency.twelveHours()) {
      notes.add(words.twelveHours());
    }
    return new PreviewPanel(
        level(urgency.priority()),
        urgency(urgency.priority()),
        reason(sentence),
        urgency.callNow(),
        goesTo(report.locality()),
        notes);
  }

  MineRow row(Entry entry, Optional<Followed> followed) {
    return new MineRow(
        entry.number().text(),
        entry.heardAt(),
        level(entry.priority()),
        urgency(entry.priority()),
        place(entry.locality()),
        followed.map(DeskTalk::became).orElse(words.stateReceived()),
        Optional.empty(),
        followed.map(Followed::caseNumber),
        followed.map(Followed::accepted).orElse(false),
        followed.flatMap(Followed::next));
  }

  AheadPanel ahead(Ahead ahead, Instant now) {
    return new AheadPanel(
        ahead.first().stream().map(this::line).toList(),
        ahead.next().stream().map(this::line).toList(),
        new Spoken(language).span(ahead.within()),
        now.plus(ahead.within()));
  }

  private AheadPanel.Line line(OnDuty duty) {
    return new AheadPanel.Line(
        level(duty.rung()),
        duty.name().revealFor(Purpose.CONTACTING),
        dialled(duty.phone().revealFor(Purpose.CONTACTING)));
  }

  /** "0912 345 678", as it is read and dialled in the country; a number of elsewhere as it is. */
  private static String dialled(String phone) {
    return phone.replaceFirst("^\\+84(\\d{3})(\\d{3})(\\d{3})$", "0$1 $2 $3");
  }

  private static String became(Followed followed) {
    return followed
        .holder()
        .map(holder -> followed.state() + ": " + holder)
        .orElse(followed.state());
  }

  /** The level stands over the sentence already: "Khẩn cấp, vì trẻ…" goes on as "Vì trẻ…". */
  private static String reason(String sentence) {
    var rest = sentence.substring(sentence.indexOf(", ") + 2);
    return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
  }

  private String goesTo(Locality locality) {
    return switch (locality) {
      case Locality.Determined(var commune) -> words.team(whereabouts.name(commune));
      case Locality.OneOf(var several) -> words.oneOfCommunes(several.size());
      case Locality.SomewhereIn(var province) -> words.provinceDesk(whereabouts.name(province));
      case Locality.Unknown() -> words.hotlineDesk();
    };
  }

  private String place(Locality locality) {
    return switch (locality) {
      case Locality.Determined(var commune) -> whereabouts.name(commune);
      case Locality.OneOf(var several) -> words.someOf(several.size());
      case Locality.SomewhereIn(var province) -> whereabouts.name(province);
      case Locality.Unknown() -> words.unknownPlace();
    };
  }

  String state(Progress.State state) {
    return switch (state) {
      case RECEIVED -> words.stateReceived();
      case TOLD -> words.stateTold();
      case ACCEPTED -> words.stateAccepted();
      case CHILD_SEEN -> words.stateSeen();
      case CLOSED -> words.stateClosed();
    };
  }

  /** A ladder may have rungs that this page has no word for yet; they are shown as they are. */
  String level(String rung) {
    return switch (rung) {
      case "team" -> words.levelTeam();
      case "leader" -> words.levelLeader();
      case "district" -> words.levelDistrict();
      case "province" -> words.levelProvince();
      case "hotline" -> words.levelHotline();
      default -> rung;
    };
  }

  private String urgency(Priority priority) {
    return switch (priority) {
      case P1 -> words.priority1();
      case P2 -> words.priority2();
      case P3 -> words.priority3();
      case P4 -> words.priority4();
    };
  }

  private static int level(Priority priority) {
    return priority.ordinal() + 1;
  }
}
