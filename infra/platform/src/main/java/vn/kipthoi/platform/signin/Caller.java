package vn.kipthoi.platform.signin;

import java.util.List;

/**
 * Whoever tries to sign in, as far as it can be told before they did.
 *
 * @param source where the try comes from, to slow down whoever guesses; kept in memory alone
 * @param browser as its owner recognises it, "Chrome, Android"; kept with the session
 * @param marks of those who signed in with this browser before
 */
public record Caller(String source, String browser, List<String> marks) {

  public Caller {
    marks = List.copyOf(marks);
  }

  /** Where somebody is stays out of logs. */
  @Override
  public String toString() {
    return "Caller[" + browser + "]";
  }
}
