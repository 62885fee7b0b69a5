package vn.kipthoi.intake;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Changes of the directory of units, as somebody writes them down from a decree: first looked at, then
 * made. All of a table is made, or nothing.
 */
public interface UnitChanges {

  /** The most characters of a table that are read. */
  int LONGEST = 200_000;

  /** What a field of a line is. */
  enum Column {
    DAY,
    CHANGE,
    CODE,
    KIND,
    NAME,
    ABOVE,
    SUCCESSOR,
    INHABITANTS,
    DECREE
  }

  /** What is wrong with a field. */
  enum What {
    MISSING,
    NOT_A_DAY,
    NOT_A_CHANGE,
    NOT_A_CODE,
    NOT_A_KIND,
    NOT_A_SHARE,
    UNKNOWN_UNIT,
    CODE_TAKEN,
    OTHER_LEVEL,
    DOES_NOT_END,
    NOTHING_FOLLOWS,
    STANDS_OVER_OTHERS,
    NOT_A_TABLE
  }

  /**
   * A field that cannot be taken.
   *
   * @param line counted from 1, as a spreadsheet shows it
   * @param said what stands there
   */
  record Fault(int line, Column column, What what, String said) {}

  /** What a change does. */
  enum Doing {
    ADDS,
    RENAMES,
    RETYPES,
    PLACES,
    ENDS,
    FOLLOWS
  }

  /**
   * One change of a table.
   *
   * @param said its new name, kind or unit above, or the code of its successor; empty where it ends
   */
  record Change(LocalDate on, Doing doing, UnitCode code, String said) {}

  /** What a table would do, or did. */
  sealed interface Reading {

    /** Nothing can be made of it: these are all its faults, as far as it could be read. */
    record Faulty(List<Fault> faults) implements Reading {
      public Faulty {
        faults = List.copyOf(faults);
      }
    }

    /** It can be made; none where the directory says so already. */
    record Clear(List<Change> changes) implements Reading {
      public Clear {
        changes = List.copyOf(changes);
      }
    }
  }

  /** Reads a table and changes nothing. */
  Future<Reading> look(String table);

  /** Makes the changes of a table, once for each name however often it is asked. */
  Future<Reading> make(UUID name, String table);
}
