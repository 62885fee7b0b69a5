package vn.kipthoi.routing.administration;

/** Something to put right, by the field that it stands in. */
public record Fault(String field, What what) {

  /** What is wrong, to be worded for the reader. */
  public enum What {
    MISSING,
    TOO_LONG,
    NOT_A_PHONE,
    TAKEN,
    UNKNOWN_UNIT,
    UNKNOWN_RUNG,
    UNKNOWN_PERSON,
    UNKNOWN_CHOICE,
    HAS_LEFT,
    NOT_VERIFIED,
    NOT_CARRIED,
    LAST_CHANNEL,
    NO_CODE_SENT,
    WRONG_CODE,
    CODE_EXPIRED,
    TOO_MANY_TRIES,
    TOO_SOON,
    NOT_A_MOMENT,
    IN_THE_PAST,
    ENDS_BEFORE_IT_BEGINS,
    TOO_LONG_A_TIME,
    NOT_A_WATCH,
    TWICE_AT_ONCE,
    SAME_PERSON,
    NOT_ON_DUTY_THEN,
    NOT_THEIRS,
    SETTLED_BEFORE,
    HAS_A_GAP,
    ALREADY_THERE,
    MADE_IT_THEMSELVES,
    NOT_A_NUMBER,
    UNKNOWN_CASE,
    ERASED,
    TOO_EARLY,
    NO_LONGER_FITS,
    NOT_AN_ADDRESS
  }
}
