package vn.kipthoi.intake;

/** An answer to a question of safety. Not knowing is an answer too, and never a good one. */
public enum YesNo implements Coded {
  YES,
  NO,
  UNKNOWN
}
