package vn.kipthoi.platform.privacy;

import java.util.Locale;

/** Which key-encryption key guards a data key. Whoever holds one ring cannot open the other. */
public enum Ring {
  /** The child, the narrative, what the team writes. */
  CONTENT,
  /** Who reported. */
  IDENTITY,
  /** How to reach the people on duty. */
  STAFF;

  /** The word for it in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
