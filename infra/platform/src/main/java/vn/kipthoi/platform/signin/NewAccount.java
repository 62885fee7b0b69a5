package vn.kipthoi.platform.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An account to be registered.
 *
 * @param username small letters, digits and {@code . _ @ -}; capitals are made small
 * @param displayName how pages greet them
 * @param unitCode the unit whose subtree they see, absent when none is theirs
 * @param personId who they are in a roster
 */
public record NewAccount(
    String username,
    String displayName,
    Role role,
    Optional<String> unitCode,
    Optional<UUID> personId) {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

  public NewAccount {
    username = username.toLowerCase(Locale.ROOT);
    if (!isUsername(username)) {
      throw new IllegalArgumentException(
          "a user name has 2 to 100 small letters, digits and . _ @ - and begins with one of the"
              + " first two");
    }
  }

  /** Whether somebody can be called so; capitals count as small. */
  public static boolean isUsername(String text) {
    return USERNAME.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "NewAccount[" + role.word() + "]";
  }
}
