package vn.kipthoi.notifier.sms;

import java.util.Locale;

/** How far a short message has come, as its carrier reports it. The later outweighs the earlier. */
public enum PartState {
  TAKEN,
  FAILED,
  DELIVERED;

  /** The word for it in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
