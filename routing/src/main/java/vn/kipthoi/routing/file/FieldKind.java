package vn.kipthoi.routing.file;

import java.util.Locale;

/** What kind of answer a field takes. */
public enum FieldKind {
  /** One line. */
  LINE,
  /** Many lines. */
  TEXT,
  /** A day: {@code 2026-11-22}. */
  DATE,
  /** A day and an hour in Viet Nam: {@code 2026-11-22T19:40}. */
  MOMENT,
  /** A whole number. */
  NUMBER,
  /** One of several. */
  CHOICE,
  /** Any of several. */
  CHOICES,
  /** High, medium or low. */
  LEVEL,
  YES_NO,
  /** A table; each row answers the columns. */
  ROWS;

  static FieldKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
