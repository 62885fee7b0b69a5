package vn.kipthoi.platform.signin;

import java.time.Instant;

/**
 * A session just opened. Its token is told once, to whoever signed in.
 *
 * @param token opaque, for the cookie or the bearer header
 * @param viewer who signed in
 * @param endsAt when it ends even if it is used
 */
public record Session(String token, Viewer viewer, Instant endsAt) {

  /** Tokens stay out of logs. */
  @Override
  public String toString() {
    return "Session[" + viewer + ", until " + endsAt + "]";
  }
}
