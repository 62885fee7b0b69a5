package vn.kipthoi.routing.desk;

import java.util.Locale;

/** A rung that was passed over, and why. It is recorded and told: somebody has to put it right. */
public record Skip(int step, Post post, Why why) {

  /** Why a rung was passed over. */
  public enum Why {
    /** Nobody is on duty there. */
    EMPTY,
    /** Those on duty there cannot be reached. */
    UNREACHABLE,
    /** It concerns somebody in that commune's authorities, or is kept from those on duty there. */
    CONFLICT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Why ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
