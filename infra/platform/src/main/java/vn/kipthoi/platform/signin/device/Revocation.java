package vn.kipthoi.platform.signin.device;

import java.util.Locale;

/** Why a phone was taken out of use. */
public enum Revocation {
  /** Its PIN was wrong too often. */
  PIN,
  /** It was lost or stolen. */
  LOST,
  /** The person left, or has another phone. */
  LEFT,
  /** Its owner did it. */
  OWN,
  /** The account of its owner was suspended. */
  SUSPENDED;

  /** As the database writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Revocation of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
