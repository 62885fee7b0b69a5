package vn.kipthoi.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Personal;

/**
 * One way to reach somebody of the staff.
 *
 * @param address a number in E.164, or an address of mail
 */
public record ContactWay(Kind kind, Personal<String> address) {

  /** What carries a message. */
  public enum Kind {
    SMS,
    VOICE,
    ZALO,
    EMAIL;

    /** The word for it in the database and in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }
}
