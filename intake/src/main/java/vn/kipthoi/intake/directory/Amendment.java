package vn.kipthoi.intake.directory;

import java.time.LocalDate;
import vn.kipthoi.intake.AdministrativeUnit;
import vn.kipthoi.intake.Succession;
import vn.kipthoi.intake.Succession.Inhabitants;
import vn.kipthoi.intake.UnitChanges.Change;
import vn.kipthoi.intake.UnitChanges.Doing;
import vn.kipthoi.intake.UnitChanges.What;
import vn.kipthoi.intake.UnitCode;
import vn.kipthoi.intake.UnitKind;
import vn.kipthoi.intake.Validity;

/** One change that a decree makes to the units, from a day on. */
sealed interface Amendment {

  LocalDate on();

  /**
   * @throws RowRefused when the directory has no place for this change
   */
  void applyTo(DirectoryDraft draft);

  /** In the words of those who look at it before it is made. */
  Change said();

  /**
   * Looks once more when all changes have been made.
   *
   * @throws RowRefused when this one leaves something hanging
   */
  default void checkIn(DirectoryDraft draft) {}

  record Retyped(LocalDate on, UnitCode code, UnitKind kind) implements Amendment {

    @Override
    public Change said() {
      return new Change(on, Doing.RETYPES, code, kind.vietnamese());
    }

    @Override
    public void applyTo(DirectoryDraft draft) {
      sameLevel(code, kind);
      draft.change(
          code,
          on,
          unit ->
              new AdministrativeUnit(code, kind, unit.name(), unit.parent(), Validity.since(on)));
    }
  }

  record Renamed(LocalDate on, UnitCode code, String name) implements Amendment {

    @Override
    public Change said() {
      return new Change(on, Doing.RENAMES, code, name);
    }

    @Override
    public void applyTo(DirectoryDraft draft) {
      draft.change(
          code,
          on,
          unit ->
              new AdministrativeUnit(code, unit.kind(), name, unit.parent(), Validity.since(on)));
    }
  }

  /** The unit stands under another one: a commune in another supervising area. */
  record Placed(LocalDate on, UnitCode code, UnitCode parent) implements Amendment {

    @Override
    public Change said() {
      return new Change(on, Doing.PLACES, code, parent.text());
    }

    @Override
    public void applyTo(DirectoryDraft draft) {
      var above = draft.inForce(parent, on);
      draft.change(
          code,
          on,
          unit -> new AdministrativeUnit(
              code, unit.kind(), unit.name(), above.code(), Validity.since(on)));
    }
  }

  record Added(LocalDate on, UnitCode code, UnitKind kind, String name, UnitCode parent)
      implements Amendment {

    @Override
    public Change said() {
      return new Change(on, Doing.ADDS, code, (kind.vietnamese() + " " + name).strip());
    }

    @Override
    public void applyTo(DirectoryDraft draft) {
      sameLevel(code, kind);
      if (draft.find(code, on).isPresent()) {
        throw new RowRefused(
            "the code " + code + " is taken on " + on, What.CODE_TAKEN, code.text());
      }
      var above = draft.inForce(parent, on);
      draft.begin(new AdministrativeUnit(code, kind, name, above.code(), Validity.since(on)));
    }
  }

  record Ended(LocalDate on, UnitCode code) implements Amendment {

    @Override
    public Change said() {
      return new Change(on, Doing.ENDS, code, "");
    }

    @Override
    public void applyTo(DirectoryDraft draft) {
      draft.end(code, on);
    }

    /** A commune that nobody took over would have no team, and a unit above it would be missed. */
    @Override
    public void checkIn(DirectoryDraft draft) {
      if (!draft.succeeded(code, on)) {
        throw new RowRefused(
            code + " ends and nothing follows it", What.NOTHING_FOLLOWS, code.text());
      }
      if (draft.standsOver(code, on)) {
        throw new RowRefused(
            code + " ends and other units still stand under it",
            What.STANDS_OVER_OTHERS,
            code.text());
      }
    }
  }

  record Linked(LocalDate on, UnitCode former, UnitCode successor, Inhabitants inhabitants)
      implements Amendment {

    @Override
    public Change said() {
      return new Change(on, Doing.FOLLOWS, former, successor.text());
    }

    @Override
    public void applyTo(DirectoryDraft draft) {
      if (!draft.inForce(former, on.minusDays(1)).validity().until().equals(on)) {
        throw new RowRefused(
            former + " does not end on " + on + ", so nothing follows it",
            What.DOES_NOT_END,
            former.text());
      }
      var unused = draft.inForce(successor, on);
      draft.link(new Succession(former, successor, on, inhabitants));
    }
  }

  private static void sameLevel(UnitCode code, UnitKind kind) {
    if (code.level() != kind.level()) {
      throw new RowRefused(
          code + " is not the code of a “" + kind.vietnamese() + "”",
          What.OTHER_LEVEL,
          code.text());
    }
  }
}
