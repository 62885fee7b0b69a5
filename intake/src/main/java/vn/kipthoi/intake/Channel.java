package vn.kipthoi.intake;

/** The way by which a report reached the hotline (domain list 6.3). */
public enum Channel implements Coded {
  PHONE,
  WEB,
  ZALO,
  APP,
  LETTER,
  PRESS,
  POLICE,
  IN_PERSON
}
