package vn.kipthoi.routing.units.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.kipthoi.intake.Directory;
import vn.kipthoi.intake.UnitChanges.Change;
import vn.kipthoi.intake.UnitChanges.Column;
import vn.kipthoi.intake.UnitChanges.Doing;
import vn.kipthoi.intake.UnitChanges.What;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.platform.web.Language;
import vn.kipthoi.platform.web.Messages;
import vn.kipthoi.routing.units.WrittenChange;

/** Changes of units in sentences, and what is wrong with them. */
public record ChangeNames(ChangeWords words, Directory directory) {

  private static final Messages<ChangeWords> WORDS = Messages.load(ChangeWords.class);

  static ChangeNames in(Language language, Directory directory) {
    return new ChangeNames(WORDS.in(language), directory);
  }

  /** @param all those that are made together: a new unit is known by its own line */
  public String sentence(Change change, List<Change> all) {
    var unit = name(change.code(), change.on(), all);
    var sentence = switch (change.doing()) {
      case ADDS -> words.doesAdd(change.said() + " (" + change.code() + ")");
      case RENAMES -> words.doesRename(unit, change.said());
      case RETYPES -> words.doesRetype(unit, change.said());
      case PLACES -> words.doesPlace(unit, named(change, all));
      case ENDS -> words.doesEnd(unit);
      case FOLLOWS -> words.doesFollow(unit, named(change, all));
    };
    return sentence + ", " + words.from(day(change.on()));
  }

  private String named(Change change, List<Change> all) {
    return UnitCode.parse(change.said())
        .map(code -> name(code, change.on(), all))
        .orElse(change.said());
  }

  /** What it was called on the day before; a new one, as its line says. */
  public String name(UnitCode code, LocalDate on, List<Change> all) {
    return directory
        .find(code, on.minusDays(1))
        .map(unit -> unit.fullName() + " (" + code + ")")
        .or(() -> added(code, all))
        .orElse(code.text());
  }

  private static Optional<String> added(UnitCode code, List<Change> all) {
    return all.stream()
        .filter(one -> one.doing() == Doing.ADDS && one.code().equals(code))
        .map(one -> one.said() + " (" + code + ")")
        .findFirst();
  }

  public String column(Column column) {
    return switch (column) {
      case DAY -> words.day();
      case CHANGE -> words.change();
      case CODE -> words.code();
      case KIND -> words.kind();
      case NAME -> words.name();
      case ABOVE -> words.above();
      case SUCCESSOR -> words.successor();
      case INHABITANTS -> words.share();
      case DECREE -> words.decree();
    };
  }

  public String wrong(What what) {
    return switch (what) {
      case MISSING -> words.missing();
      case NOT_A_DAY -> words.notADay();
      case NOT_A_CHANGE -> words.notAChange();
      case NOT_A_CODE -> words.notACode();
      case NOT_A_KIND -> words.notAKind();
      case NOT_A_SHARE -> words.notAShare();
      case UNKNOWN_UNIT -> words.unknownUnit();
      case CODE_TAKEN -> words.codeTaken();
      case OTHER_LEVEL -> words.otherLevel();
      case DOES_NOT_END -> words.doesNotEnd();
      case NOTHING_FOLLOWS -> words.nothingFollows();
      case STANDS_OVER_OTHERS -> words.standsOver();
      case NOT_A_TABLE -> words.notATable();
    };
  }

  public String state(WrittenChange.State state) {
    return switch (state) {
      case DRAFT -> words.waiting();
      case CHECKED -> words.done();
      case DISCARDED -> words.discarded();
    };
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }
}
