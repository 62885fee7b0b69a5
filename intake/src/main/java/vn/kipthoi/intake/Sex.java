package vn.kipthoi.intake;

/** A child's sex, as form 01 of Decree 56/2017/NĐ-CP asks for it. */
public enum Sex implements Coded {
  FEMALE,
  MALE,
  UNKNOWN
}
