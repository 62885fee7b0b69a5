package vn.kipthoi.platform.web;

import java.time.Duration;

/**
 * How the shell meets the outside.
 *
 * @param behindTls true when browsers reach it by https: cookies are then sent over nothing else
 * @param demonstration true when every page has to say that its people are invented
 * @param bodyBytes the longest request body that is read
 * @param visit how long a form on a public page stays valid
 */
public record WebSettings(boolean behindTls, boolean demonstration, int bodyBytes, Duration visit) {

  private static final int LEAST_BODY_BYTES = 16 * 1024;

  public WebSettings {
    if (bodyBytes < LEAST_BODY_BYTES) {
      throw new IllegalArgumentException(
          "the longest body is at least %d bytes, not %d".formatted(LEAST_BODY_BYTES, bodyBytes));
    }
    if (visit.isNegative() || visit.isZero()) {
      throw new IllegalArgumentException("a visit lasts longer than " + visit);
    }
  }

  /** What a program on loopback uses. */
  public static WebSettings plain() {
    return new WebSettings(false, false, 256 * 1024, Duration.ofMinutes(30));
  }
}
