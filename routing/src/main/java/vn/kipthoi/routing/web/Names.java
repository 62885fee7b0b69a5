package vn.kipthoi.routing.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.Priority;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.routing.Rung;
import vn.kipthoi.routing.desk.Reason;
import vn.kipthoi.routing.life.CaseState;

/** Units, rungs, urgencies and reasons by the names that people know them by. */
public final class Names {

  private final Supplier<Directory> directory;
  private final Language language;
  private final RoutingWords words;
  private final StateWords states;

  private Names(
      Supplier<Directory> directory, Language language, RoutingWords words, StateWords states) {
    this.directory = directory;
    this.language = language;
    this.words = words;
    this.states = states;
  }

  /** The names of things in a language. */
  public static Names in(Language language, Supplier<Directory> directory) {
    return new Names(directory, language, Desk.WORDS.in(language), Desk.STATES.in(language));
  }

  public RoutingWords words() {
    return words;
  }

  /** What a clock asks for: "gặp trẻ". */
  public String clock(String word) {
    return ClockNames.of(language, word);
  }

  /** "Xã Lạc Thủy"; a unit that is no more by its code; the nation as its desk. */
  public String unit(UnitCode code) {
    return code.equals(UnitCode.NATION)
        ? words.hotlineDesk()
        : directory.get().find(code).map(AdministrativeUnit::fullName).orElse(code.text());
  }

  /** The shipped ladder's rungs by name; another ladder's own rung as it is written. */
  public String rung(Rung rung) {
    return switch (rung.word()) {
      case "team" -> words.team();
      case "leader" -> words.leader();
      case "district" -> words.district();
      case "province" -> words.province();
      case "hotline" -> words.hotline();
      case String other -> other;
    };
  }

  /** "lãnh đạo, Xã Lạc Thủy". */
  public String asked(Rung rung, UnitCode unit) {
    return unit.equals(UnitCode.NATION) ? rung(rung) : words.rungOf(rung(rung), unit(unit));
  }

  public String state(CaseState state) {
    return StateNames.of(state, states);
  }

  public String priority(Priority priority) {
    return switch (priority) {
      case P1 -> words.p1();
      case P2 -> words.p2();
      case P3 -> words.p3();
      case P4 -> words.p4();
    };
  }

  /** 1, the worst, to 4. */
  public int level(Priority priority) {
    return priority.ordinal() + 1;
  }

  /** A reason as a sentence. */
  public String because(Reason reason) {
    var units = units(reason.units());
    return switch (reason.kind()) {
      case HAPPENED_HERE -> words.happenedHere(units);
      case CONFLICT -> words.conflict(units);
      case ONE_OF_SEVERAL -> words.oneOfSeveral(units);
      case ONLY_PROVINCE -> words.onlyProvince(units);
      case NO_PLACE -> words.noPlace();
      case UNIT_NOT_LISTED -> words.unitNotListed(units);
      case DESK_HOLDS -> words.deskHolds(units);
      case CANDIDATES_TOLD -> words.candidatesTold(units);
    };
  }

  private String units(List<UnitCode> codes) {
    return codes.stream().map(this::unit).collect(Collectors.joining(", "));
  }
}
