package vn.kipthoi.routing.file;

/**
 * One thing to put right on a form. It never quotes what was answered.
 *
 * @param field where; a cell of a table as {@code activities.2.who}
 * @param limit the bound that was passed, or 0
 */
public record Mistake(String field, Why why, int limit) {

  /** What is wrong with an answer. */
  public enum Why {
    MISSING,
    NEED_ONE_OF,
    NOT_OFFERED,
    NOT_A_DATE,
    NOT_A_MOMENT,
    NOT_A_NUMBER,
    IN_THE_FUTURE,
    TOO_LONG,
    TOO_SMALL,
    TOO_LARGE,
    TOO_MANY_ROWS,
    NO_SUCH_FIELD,
    WRONG_SHAPE,
    NOT_ASKED,
    BEFORE_ITS_BEGINNING
  }

  static Mistake at(String field, Why why) {
    return new Mistake(field, why, 0);
  }
}
