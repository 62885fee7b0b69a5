package vn.kipthoi.platform.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kipthoi.platform.privacy.Secret;

/**
 * Which passwords are too weak to guard a child's file. Length counts and variety of signs does not
 * (NIST SP 800-63B, 5.1.1.2): a sentence is good, and is remembered.
 */
public enum PasswordRule {
  TOO_SHORT("a password has at least 12 characters; a short sentence is good"),
  TOO_LONG("a password has at most 200 characters"),
  TOO_PLAIN("a password has at least five different characters and is no row of keys or digits"),
  HAS_THE_NAME("a password does not contain the user name"),
  WELL_KNOWN("this is one of the passwords that are tried first");

  private static final int LEAST = 12;
  private static final int MOST = 200;
  private static final int LEAST_DIFFERENT = 5;
  private static final int SHORTEST_NAME = 3;
  private static final List<String> ROWS =
      List.of("abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "01234567890123456789");
  private static final List<String> TRIED_FIRST =
      List.of("password", "passw0rd", "matkhau", "mậtkhẩu", "iloveyou", "kipthoi", "tongdai111");

  private final String sentence;

  PasswordRule(String sentence) {
    this.sentence = sentence;
  }

  /** What to do about it. It never repeats the password. */
  public String sentence() {
    return sentence;
  }

  /** The first rule that a password breaks; empty when it is good enough. */
  public static Optional<PasswordRule> brokenBy(Secret password, String username) {
    var text = password.reveal().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(rule -> rule.isBroken(text, username)).findFirst();
  }

  private boolean isBroken(String text, String username) {
    return switch (this) {
      case TOO_SHORT -> text.codePointCount(0, text.length()) < LEAST;
      case TOO_LONG -> text.codePointCount(0, text.length()) > MOST;
      case TOO_PLAIN -> text.codePoints().distinct().count() < LEAST_DIFFERENT || isRow(text);
      case HAS_THE_NAME ->
        username.length() >= SHORTEST_NAME && text.contains(username.toLowerCase(Locale.ROOT));
      case WELL_KNOWN -> TRIED_FIRST.contains(letters(text));
    };
  }

  private static boolean isRow(String text) {
    return ROWS.stream().anyMatch(row -> {
      var backwards = new StringBuilder(row).reverse().toString();
      return row.contains(text) || backwards.contains(text);
    });
  }

  /** What is left of "Mật khẩu 2026!" without the digits and signs that people append. */
  private static String letters(String text) {
    var bare = text.replaceAll("[^\\p{L}\\d]", "");
    return bare.replaceAll("\\d+$", "");
  }
}
