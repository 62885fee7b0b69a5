package vn.kipthoi.platform.signin;

/**
 * A try at a name, as {@link Patience} counts it.
 *
 * @param source where it comes from
 * @param username whom it is about
 * @param known whether this browser has signed them in before, so that strangers who try the same
 *     name elsewhere do not make it wait
 */
public record Guess(String source, String username, boolean known) {

  /** Where somebody is stays out of logs, and so does their name. */
  @Override
  public String toString() {
    return "Guess[known=" + known + "]";
  }
}
