package vn.kipthoi.platform.entrance;

import java.util.Optional;

/**
 * What the sign-in page shows.
 *
 * @param then the page that was asked for, or empty
 * @param username as it was typed
 * @param mistake what went wrong, or empty
 * @param notice why they are here
 * @param provider of OpenID Connect, as people call it
 */
public record SignInView(
    String then, String username, String mistake, SignInNotice notice, Optional<String> provider) {

  /** The path with the page that was asked for behind it. */
  public String onward(String path) {
    return then.isEmpty() ? path : path + "?then=" + EntranceSheet.encoded(then);
  }

  /** Names stay out of logs. */
  @Override
  public String toString() {
    return "SignInView[" + notice + "]";
  }
}
